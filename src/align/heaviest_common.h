// The common subsequence of greatest weight: which words of two short sequences stand in the same order, rare
// ones before common ones.
//
//   left   the sides met of late      weights  the, of 1, others 5
//   right  the late sides met         common   the sides met (11), not the late (6)
//
// By dynamic programming, so that the answer depends on nothing but which ids are equal.
#pragma once

#include <cstdint>
#include <span>

#include "align/match.h"
#include "normalize/vocabulary.h"

namespace agreed {

// Runs of both sides, in order. weights: of the left ids, as many as those, above 0. Of equally heavy ones
// one is taken that is the same whatever the ids are. kGapId equals nothing. O(n * m) time and bytes.
[[nodiscard]] Matches heaviest_common(std::span<const NormId> left, std::span<const NormId> right,
                                      std::span<const std::uint32_t> weights);

}  // namespace agreed
