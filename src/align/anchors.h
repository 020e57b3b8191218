// Anchors: places where two long sequences surely meet, so that the job can be cut there.
//
//   left   p q R S T u v        the 3-gram R S T stands once on each side: an anchor,
//   right  p x R S T v v        grown to both sides as far as the ids are equal
//
// Method: n-grams that stand once on each side (patience diff), or the k-th occurrence of a gram here
// against its k-th occurrence there; the longest increasing run of such places is kept. In long
// sequences only a sample of the grams is looked at, chosen by their content and so the same on both
// sides. Cutting at anchors can lose minimality; trimming equal ends cannot.
#pragma once

#include <cstdint>
#include <span>

#include "align/match.h"
#include "normalize/vocabulary.h"

namespace agreed {

struct EqualEnds {
  std::uint32_t prefix = 0;
  std::uint32_t suffix = 0;
};

// How many ids are equal at both ends; the two never overlap. kGapId equals nothing.
[[nodiscard]] EqualEnds equal_ends(std::span<const NormId> left, std::span<const NormId> right);

enum class AnchorChoice : std::uint8_t {
  unique,    // grams that stand once on each side
  in_order,  // the k-th on the left against the k-th on the right
};

// Anchors for grams of gram_length ids, grown as far as equality reaches. Empty if there are none.
// O((n+m) * gram_length + a log a) for a anchors; memory bounded by the size of the sample.
[[nodiscard]] Matches gram_anchors(std::span<const NormId> left, std::span<const NormId> right,
                                   std::uint32_t gram_length, AnchorChoice choice);

}  // namespace agreed
