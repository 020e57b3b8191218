// DocxLetters: the letters of a DOCX with the bytes of its main part that say each, so that a part of it can
// be marked and all the rest kept. Tracked changes of others are read as accepted; what they deleted is no
// letter.
//
// Not among the letters: headers, the text of notes, text boxes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/letter_text.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A link, a tracked insertion: what stands around runs inside a paragraph.
struct DocxContainer {
  std::int32_t parent = -1;  // index; -1: the paragraph
  bool tracked = false;      // w:ins or w:moveTo
  bool reopens = false;      // it can be closed and opened again between two runs
  ByteSpan start_tag;
  ByteSpan content;
  ByteSpan whole;
};

// A child of a run: "w:t" has any number of letters, anything else one or none.
struct DocxPiece {
  ByteSpan whole;
  LetterRange letters;
  bool is_text = false;
};

struct DocxRun {
  ByteSpan whole;
  ByteSpan start_tag;
  ByteSpan properties;  // "w:rPr"; empty if there is none
  std::uint32_t paragraph = 0;
  std::int32_t container = -1;  // the innermost
  bool tracked = false;         // in a tracked insertion
  std::vector<DocxPiece> pieces;
  LetterRange letters;
};

// An element "w:p". Where a tracked change joins it to the next one it has no letter that ends it.
struct DocxParagraph {
  ByteSpan whole;
  ByteSpan start_tag;             // "<w:p/>" as well
  bool closed = false;            // it is written so
  std::uint32_t content_end = 0;  // byte where its end tag begins
  ByteSpan properties;            // "w:pPr"; empty if there is none
  bool tracked_mark = false;
  LetterRange letters;  // those of its runs, and the one that ends it
  bool has_end = false;
  std::uint32_t traits = 0;  // index into the letters' paragraphs; only if has_end
};

struct DocxRow {
  ByteSpan whole;
  ByteSpan start_tag;
  ByteSpan properties;              // "w:trPr"; empty if there is none
  std::uint32_t properties_at = 0;  // byte at which one would stand
  bool tracked = false;
  LetterRange letters;  // its row_end included
};

// What a tracked change of somebody took out.
struct DocxDeleted {
  std::uint32_t before = 0;  // it stands before this letter
  std::string text;
};

struct DocxLetters {
  std::string main;    // name of the main part
  std::string xml;     // its bytes
  std::string prefix;  // of its elements: "w:"
  LetterText text;
  // By letter: its place in `source`, the plain text of all paragraphs with their printed numbers, a blank
  // line between them. Ascending.
  std::vector<std::uint32_t> places;
  std::string source;
  std::vector<DocxRun> runs;              // in order
  std::vector<DocxParagraph> paragraphs;  // in order
  std::vector<DocxRow> rows;
  std::vector<DocxContainer> containers;
  std::vector<DocxDeleted> deleted;  // in order
  std::uint32_t next_change = 1;     // greater than every w:id of the part
  std::vector<Note> notes;           // on what is none of the letters
};

// A file and its letters.
struct DocxDocument {
  std::string file;  // its bytes
  DocxLetters letters;
};

// `changes`: as accepted, or as rejected (then nothing is told of what somebody deleted). Errors: those of
// open_docx() and find_xml_places().
[[nodiscard]] Result<DocxLetters> read_docx_letters(std::string_view bytes, const std::string& path,
                                                    TrackedChanges changes = TrackedChanges::accept);

}  // namespace agreed
