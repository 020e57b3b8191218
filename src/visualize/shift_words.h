// What shifted, in words.
#pragma once

#include <string>

#include "analyze/commitment_changes.h"
#include "analyze/term_shift.h"

namespace agreed {

// "sense capabilities -> alliance", "weakened: reaffirm -> note (affirmation)"; a form by its name alone,
// since the wordings stand beside it.
[[nodiscard]] std::string shift_words(const Shift& shift);

// "reaffirm -> note", "+ conditions", "- unwavering".
[[nodiscard]] std::string step_words(const CommitmentChange& change);

}  // namespace agreed
