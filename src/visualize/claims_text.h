// agreed claims, as text, JSON and CSV.
//
// agreed.claims/1
//   claims[]
//     id, claim            as written
//     says, author, date, source, note   each may be null
//     verdict              holds | contradicted | undecidable
//     evidence[]           { id, date|null, what, text|null, paragraph|null, path|null, line|null,
//     source|null,
//                            read: seen | quoted | paraphrase | null,
//                            held: full | excerpts | none, sha256|null }
//     missing[]            what could decide it
//   counts                 { holds, contradicted, undecidable }
//   evidence               as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/claims.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string claims_text(const ClaimReport& report, const TextLayout& layout);
[[nodiscard]] std::string claims_json(const ClaimReport& report);
// Columns: id, verdict, claim, author, date, source, evidence, missing.
[[nodiscard]] std::string claims_csv(const ClaimReport& report);

}  // namespace agreed
