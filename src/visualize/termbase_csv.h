// A termbase as CSV (RFC 4180), one row for each form. Columns:
//
//   concept     id
//   definition  of the concept, on its first row; of a sense or scope, on its row
//   subject     of the concept, on its first row
//   language    BCP 47
//   status      preferred | admitted | deprecated | superseded; empty for senses, scopes and cues
//   kind        form | exclusion | with | not | sense | false friend | scope | sense cue | scope cue
//   form        the wording
//   term        the how-manieth term of the concept it belongs to, or list of cues of the sense, from 1
//   of          id of the sense or scope
//   scope       paragraph, or empty for sentence
#pragma once

#include <string>

#include "corpus/termbase.h"

namespace agreed {

[[nodiscard]] std::string termbase_csv(const Termbase& termbase);

}  // namespace agreed
