// Heaviest increasing subsequence: which of a row of positions may stay where they are.
//
//   positions  0 1 9 2 3        weights 1 each        kept 0 1 2 3 (indices 0, 1, 3, 4)
//
// With equal weights it is the longest one (patience sorting). O(n log n), by a tree of prefix maxima.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace agreed {

// Indices, ascending, of a strictly increasing subsequence of positions with the greatest sum of
// weights. weights: as many as positions, or empty for one each. Ties keep the earlier index.
[[nodiscard]] std::vector<std::uint32_t> heaviest_increasing(std::span<const std::uint32_t> positions,
                                                             std::span<const std::uint32_t> weights);

}  // namespace agreed
