// The evidence of an answer as text: one line for each way in which documents are known, with the first
// twelve digits of each file's SHA-256.
#pragma once

#include <string>

#include "analyze/evidence_ledger.h"
#include "visualize/style.h"

namespace agreed {

// "Evidence", then the lines; each ends with a line end.
[[nodiscard]] std::string evidence_text(const EvidenceLedger& ledger, const TextLayout& layout);

}  // namespace agreed
