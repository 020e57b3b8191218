// The fewest statements that together hold every item: set cover, exactly where it is small.
#pragma once

#include <cstddef>
#include <vector>

namespace agreed {

// More items or statements than this are not searched, and no search takes more steps than that.
inline constexpr std::size_t kMostCoverParts = 2048;
inline constexpr std::size_t kMostCoverSteps = 20000;

struct SmallestCover {
  std::vector<std::size_t> statements;  // ascending if fewer were found, else `known` as it was
  bool proven = false;                  // no cover has fewer
};

// holders: for each item the statements that hold it, ascending, at least one. known: some cover. Branch and
// bound over the item with the fewest holders, after items and statements that others make needless were left
// out; the bound is a set of items no two of which one statement holds.
[[nodiscard]] SmallestCover smallest_cover(const std::vector<std::vector<std::size_t>>& holders,
                                           std::size_t statements, const std::vector<std::size_t>& known);

}  // namespace agreed
