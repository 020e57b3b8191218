// The only door to dtl (O(NP): Wu, Manber, Myers, Miller 1990). Two short sequences of ids in, the
// runs of a minimal edit script out.
//
// dtl 1.20 is exact only up to 2,000,000 recorded coordinates; above that its scripts are longer than
// need be and its indices wrong, without a sign. So a larger call is a broken invariant here, indices
// are counted by us, and every script is checked against both sides.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "align/match.h"
#include "normalize/vocabulary.h"

namespace agreed {

inline constexpr std::uint64_t kDtlCells = 2'000'000;

// How many coordinates dtl may record for two sequences of these lengths.
[[nodiscard]] constexpr std::uint64_t dtl_cells(std::uint64_t left, std::uint64_t right) {
  return (left + 1) * (right + 1);
}

// A longest common subsequence as runs; kGapId equals nothing. nullopt if dtl's script does not rebuild
// both sides. Lengths above the bound are a broken invariant.
[[nodiscard]] std::optional<Matches> dtl_matches(std::span<const NormId> left, std::span<const NormId> right);

}  // namespace agreed
