// The edits of an alignment as they are, for outputs that count words: no rule joins, slides or pairs
// them. See phrase_hunks.h for what people read.
//
//   runs    |They|-reaffirmed|+noted|the|-current|force|.|
//   hunks   [-reaffirmed-]{+noted+}  [-current-]
#pragma once

#include <span>
#include <vector>

#include "align/alignment.h"
#include "analyze/change.h"
#include "normalize/normalized_text.h"

namespace agreed {

// In order; neighbouring words without their counterpart are one hunk, and each pair of equal words in
// another dress (case, spelling, equivalent, rotation) is one. There are no moves.
[[nodiscard]] std::vector<Hunk> word_hunks(std::span<const EditRun> words, const NormalizedText& earlier,
                                           const NormalizedText& later);

}  // namespace agreed
