// Rows of a page: words at one height, from left to right, whatever column they belong to.
#pragma once

#include <vector>

#include "ingest/pdf_library.h"

namespace agreed {

struct PdfRow {
  std::vector<const PdfWord*> words;  // from left to right
  double top = 0;
  double bottom = 0;
  double size = 0;  // height of the largest word
};

// Takes the blank half of full-width punctuation at the end of words out of their places: it may hang into
// the margin.
void trim_hanging_punctuation(PdfPage& page);

// From the top down. The words must outlive the rows; turned ones are left out.
[[nodiscard]] std::vector<PdfRow> pdf_rows(const std::vector<const PdfWord*>& words);

// A part of a page that is read from the top down, before the next part: the words of one column, or of a
// band across the page.
using PdfColumn = std::vector<const PdfWord*>;

// Parts a page into columns in reading order. A gutter is white from the top to the bottom of several lines,
// with lines on both sides that fill their side; so neither the space after a printed number nor a table of
// short cells makes columns.
[[nodiscard]] std::vector<PdfColumn> pdf_columns(const PdfPage& page);

}  // namespace agreed
