// A small set of statements that together hold every phrase that any of them holds.
#pragma once

#include <cstddef>
#include <vector>

namespace agreed {

struct CoverItem {
  std::size_t words = 0;
  std::vector<std::size_t> holders;  // statements, ascending
};

struct CoverPick {
  std::size_t statement = 0;
  std::size_t words = 0;  // of items that no pick before it holds
};

struct Cover {
  std::vector<CoverPick> picks;  // most words first
  bool smallest = true;          // proven: no cover has fewer
};

// The fewest statements that hold every item that any holds (smallest_cover.h). Where that is not settled,
// and of covers of equal size, the greedy one: the statement with the most words not yet covered, the earlier
// of equal ones; at the end those that the others make needless are left out. Items without holders are
// passed over.
[[nodiscard]] Cover cover_of(const std::vector<CoverItem>& items, std::size_t statements);

}  // namespace agreed
