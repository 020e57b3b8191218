// The sentences about brackets that several outputs print alike, and their JSON.
#pragma once

#include <string>

#include "analyze/bracket_rounds.h"

namespace agreed {

// "3 earlier, 2 later: 2 settled, 1 open, 1 opened".
[[nodiscard]] std::string bracket_count_sentence(const BracketRounds& rounds);

// "other words" for a column.
[[nodiscard]] std::string bracket_outcome_words(const BracketFate& fate);

// "p.4 \"noted\": the words of Norland; Castria: \"reaffirmed\"".
[[nodiscard]] std::string bracket_sentence(const BracketFate& fate);

}  // namespace agreed
