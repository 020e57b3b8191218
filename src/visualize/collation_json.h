// agreed.collation/1: several versions of a text in one table, for other programs. Same conventions as
// json.h.
//
//   order                how the texts were merged
//   witnesses[]          { siglum, id, path, date|null, held, language }, by date
//   rows[]
//     row                from 1
//     differs            false if every witness has the same reading at the same place
//     classes[]          how its readings differ: as in diff_json.h
//     groups[]           { group: a | b ..., text, witnesses[]: sigla }: each different reading once
//     readings[]         one for each witness, in the order of witnesses
//       witness          its siglum
//       state            reading | gap | not-held
//       group            letter, or null without a reading
//       transposed       the reading stands elsewhere in this witness than the row in the table
//       passages[]       { paragraph|null, span, text }: its sentences, those that touch together
//       previous         siglum of the earlier witness that it is compared with, or null
//       classes[]        of the hunks, and move
//       hunks[]          { kind, class, earlier: { span, text }|null, later: { span, text }|null };
//                        earlier counts the file of `previous`
//   statistics           { rows, alike, with_gaps, not_held, transposed, classes: { NAME: rows } }
//   same_wording         true if the exit code is 0
//   notes[]              strings
//   evidence             as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/collation.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string collation_json(const Collation& collation);

}  // namespace agreed
