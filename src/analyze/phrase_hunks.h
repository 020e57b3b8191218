// From word edits to the phrases that a person would name.
//
//   word edits   They [-reaffirmed-]{+noted+} the [-current-] force [-level-]{+posture+}.
//   hunks        They [-reaffirmed the current force level-]{+noted the force posture+}.
//
// The rules, in the order in which they are applied (each has its example in phrase_hunks_test.cpp):
//   1. slide      an addition or omission slides over equal words, at the same cost, to where a
//                 phrase begins: after a comma rather than before it, not ending in "of the"
//   2. swap       the same words omitted here and added there in one sentence are a move
//   3. join       changes divided only by a comma or an article are one
//   4. protect    no edge cuts a term of the termbase, a number and its unit, or a name
//   5. dress      equal words in another dress (case, spelling, equivalent, rotation) become hunks
//   6. recut      the same letters cut into words otherwise (same_letters.h) are no change
//   7. classify   replaced, added, omitted; punctuation or blanks of Korean alone are editorial
#pragma once

#include <span>
#include <vector>

#include "align/alignment.h"
#include "analyze/change.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// One side of a comparison as the rules see it.
struct PhraseSide {
  const NormalizedText& text;
  std::span<const TokenRange> terms;  // occurrences of termbase concepts, by place
};

// The hunks of one pair of sentences, in order. The alignment is that of the pair; its ranges count
// tokens of the two texts.
[[nodiscard]] std::vector<Hunk> phrase_hunks(std::span<const EditRun> words, const PhraseSide& earlier,
                                             const PhraseSide& later, const Vocabulary& vocabulary);

}  // namespace agreed
