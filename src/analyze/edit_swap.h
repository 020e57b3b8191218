// Words that changed places in a sentence: "A, and B" -> "B, and A".
#pragma once

#include <vector>

#include "analyze/edit.h"

namespace agreed {

// Makes partners of an omission and an addition that hold the same words, marks and "and" at their
// edges apart; the first that fit each other. O(n log n) in the words of the edits.
void pair_swaps(const EditedPair& pair, std::vector<Edit>& edits);

}  // namespace agreed
