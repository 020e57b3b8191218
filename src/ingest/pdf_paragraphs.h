// The paragraphs of a PDF, which knows lines only: found by gaps between lines, indents, printed numbers,
// changes of size, and lines that end although the next word would have had room.
//
//   first line of a paragraph, which
//   goes on here until it ends.            <- the next word had room: a paragraph ends
//   (a) an item that goes on under its
//       text                               <- deeper than its number: the same paragraph
#pragma once

#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/pdf_lines.h"

namespace agreed {

// Takes the footnotes of each page, small lines at its foot that begin with a number whose mark stands in the
// text, out of the lines. Marks without such a note become plain digits again.
[[nodiscard]] std::vector<DocumentFootnote> take_footnotes(std::vector<PdfLine>& lines);

struct PdfParagraphs {
  std::vector<DocumentBlock> blocks;
  std::vector<Note> notes;  // the words of which it was guessed whether a hyphen at a line end is their own
};

// The lines are in reading order, with columns. Paragraphs with a printed number become list items, large
// print headings.
[[nodiscard]] PdfParagraphs pdf_paragraphs(const std::vector<PdfLine>& lines);

}  // namespace agreed
