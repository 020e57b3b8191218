// The evidence of an answer as JSON: the block "evidence" that every verb has with --evidence, and without it
// lacks. Same conventions as json.h. Include only from .cpp files of visualize/.
//
//   read_in_full[]         an ENTRY for each document that was read from end to end
//   read_in_excerpts[]     an ENTRY for each of which passages were read
//   documented_absences[]  an ENTRY for each absence that somebody documented
//   not_wording[]          an ENTRY for each in which only a paraphrase or an accompanying document has it
//   other_languages[]      an ENTRY for each that is held and was not read: another language
//   not_read[]             ids of statements of which nothing is held
//
//   ENTRY                  { id, language, path|null, sha256|null, concept|null, basis|null,
//                            source|null }
//     id                   of the statement, or the path of a text from outside as the answer shortens it
//     path                 inside the archive's folder, or as given; null for a documented absence
//     sha256               of the bytes of the file; null for what was not read
//     concept              of a documented absence: what is absent
//     basis, source        of a documented absence: who says so; the address, of other documents too if known
#pragma once

#include "analyze/evidence_ledger.h"
#include "visualize/json_writer.h"

namespace agreed {

[[nodiscard]] Json ledger_json(const EvidenceLedger& ledger);

}  // namespace agreed
