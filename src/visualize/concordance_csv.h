// A Concordance as CSV (RFC 4180), lines ending in CR LF.
#pragma once

#include <string>

#include "analyze/concordance.h"

namespace agreed {

// Columns: number, date, id, series, path, language, paragraph, line, begin, end, left, node, right, source,
// reading. begin and end count bytes of the file at path.
[[nodiscard]] std::string concordance_csv(const Concordance& report);

// Columns: date, id, series, path, held, count, words, per_10000; one record for each statement searched.
[[nodiscard]] std::string concordance_counts_csv(const Concordance& report);

}  // namespace agreed
