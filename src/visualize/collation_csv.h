// A Collation as CSV (RFC 4180): sentence rows, version columns.
#pragma once

#include <string>

#include "analyze/collation.h"

namespace agreed {

// Columns: row, differs (yes or no), groups ("a a b - ?": the reading of each witness, "-" a gap, "?" not
// held, ">" after a transposed one), classes, then one column for each witness, oldest first, under its
// siglum. An empty cell is a gap; "[...]" alone is a text that is not held. Lines end in CR LF.
[[nodiscard]] std::string collation_csv(const Collation& collation);

}  // namespace agreed
