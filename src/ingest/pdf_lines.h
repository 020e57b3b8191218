// The lines of a PDF: words that stand side by side, column by column, without what stands on page after page
// at the same height (running heads, page numbers).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/pdf_library.h"

namespace agreed {

// Places are in points from the upper left corner of the page.
struct PdfLine {
  std::string text;      // UTF-8; a small raised number is "[^1]"
  std::size_t page = 0;  // from 0
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;        // height of its largest word
  double first_word = 0;  // width of its first word
  // Of the column that it stands in: a page has one, or bands with two or more side by side.
  std::size_t column = 0;  // counted through the document
  double column_left = 0;
  double column_right = 0;
};

// Takes running heads and feet out of all pages and returns those texts, digits as "#", without repetition:
// the outermost lines that stand at the same height on the pages around, and page numbers alone.
[[nodiscard]] std::vector<std::string> remove_running_lines(std::vector<PdfPage>& pages);

// The lines of all pages in reading order. Words that are turned are left out.
[[nodiscard]] std::vector<PdfLine> pdf_lines(const std::vector<PdfPage>& pages);

}  // namespace agreed
