// agreed trace --parity: what one language version has and another lacks, as text and JSON.
//
// agreed.parity/1
//   statements[]
//     id, series, date|null, languages[], in_full[]: those held in full, concepts_compared
//     findings[]           { concept, has, lacks: languages, occurrences[]: { paragraph|null, path, span,
//     text } }
//   found                  some version lacks a concept
//   evidence               as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/language_parity.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string parity_text(const ParityReport& report, const TextLayout& layout);
[[nodiscard]] std::string parity_json(const ParityReport& report);

}  // namespace agreed
