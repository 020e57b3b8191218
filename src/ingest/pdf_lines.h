// The lines of a PDF: words that stand side by side, in reading order, without what stands on page after page
// at the same height (running heads, page numbers).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/pdf_library.h"

namespace agreed {

// Places are in points from the upper left corner of the page.
struct PdfLine {
  std::string text;      // UTF-8; words as Poppler spaces them
  std::size_t page = 0;  // from 0
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double first_word = 0;  // width of what a line break may not part from the line's start
  double size = 0;        // height of its largest word
  // Of the column that it stands in.
  std::size_t column = 0;  // counted through the document
  double column_left = 0;
  double column_right = 0;
};

// The lines of one page, in the order of its words. Words that are turned are left out. A small raised number
// becomes "[^1]".
[[nodiscard]] std::vector<PdfLine> pdf_lines(const PdfPage& page, std::size_t number);

// Takes running heads and feet out of all pages and returns those texts, digits as "#", without repetition:
// the outermost lines that stand at the same height on three pages or on half of them, and page numbers
// alone.
[[nodiscard]] std::vector<std::string> remove_running_lines(std::vector<std::vector<PdfLine>>& pages);

// Sets `column`, `column_left` and `column_right`: a column ends where the next line stands higher.
void find_columns(std::vector<PdfLine>& lines);

}  // namespace agreed
