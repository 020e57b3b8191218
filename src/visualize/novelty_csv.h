// A Novelty as CSV (RFC 4180): a header, then one record for each phrase.
#pragma once

#include <string>

#include "analyze/novelty.h"

namespace agreed {

// Columns: status (new | not-seen | lost), kind, text, core, count, earlier_count, log_likelihood,
// dispersion, id, path, paragraph, line, begin, end, left, right. The place is the first one; that of what is
// lost stands in the latest earlier text, which id and path name. Lines end in CR LF.
[[nodiscard]] std::string novelty_csv(const Novelty& report);

}  // namespace agreed
