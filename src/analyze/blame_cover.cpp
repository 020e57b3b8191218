// Each statement's count of words not yet covered is kept; a pick lowers the counts of all that share them.
#include "analyze/blame_cover.h"

#include <algorithm>
#include <utility>

#include "analyze/smallest_cover.h"

namespace agreed {
namespace {

// Gives each item to the first of the statements that holds it.
std::vector<CoverPick> share_out(const std::vector<CoverItem>& items,
                                 const std::vector<std::size_t>& statements) {
  std::vector<CoverPick> picks;
  std::vector<bool> covered(items.size(), false);
  for (const std::size_t statement : statements) {
    CoverPick pick{statement, 0};
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (covered[i] || !std::ranges::binary_search(items[i].holders, statement)) continue;
      covered[i] = true;
      pick.words += items[i].words;
    }
    picks.push_back(pick);
  }
  return picks;
}

// Without statements all of whose items another one holds, the smallest first.
std::vector<std::size_t> needed(const std::vector<CoverItem>& items, std::vector<std::size_t> statements) {
  for (std::size_t i = statements.size(); i-- > 0;) {
    const std::size_t one = statements[i];
    const bool needless = std::ranges::all_of(items, [&](const CoverItem& item) {
      if (!std::ranges::binary_search(item.holders, one)) return true;
      return std::ranges::any_of(statements, [&](std::size_t other) {
        return other != one && std::ranges::binary_search(item.holders, other);
      });
    });
    if (needless) statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return statements;
}

// The statement with the most words not yet covered, again and again.
std::vector<std::size_t> greedy_cover(const std::vector<CoverItem>& items, std::size_t statements) {
  std::vector<std::size_t> open(statements, 0);  // words not yet covered
  std::vector<std::vector<std::size_t>> items_of(statements);
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const std::size_t statement : items[i].holders) {
      open[statement] += items[i].words;
      items_of[statement].push_back(i);
    }
  }
  std::vector<bool> covered(items.size(), false);
  std::vector<std::size_t> picked;
  for (;;) {
    const auto best = std::ranges::max_element(open);
    if (best == open.end() || *best == 0) break;
    const auto statement = static_cast<std::size_t>(best - open.begin());
    picked.push_back(statement);
    for (const std::size_t i : items_of[statement]) {
      if (covered[i]) continue;
      covered[i] = true;
      for (const std::size_t other : items[i].holders) open[other] -= items[i].words;
    }
  }
  return picked;
}

// The items as if nobody else held them.
std::vector<CoverItem> held_by(const std::vector<std::size_t>& statements, std::vector<CoverItem> items) {
  for (CoverItem& item : items) {
    std::erase_if(item.holders,
                  [&](std::size_t one) { return !std::ranges::binary_search(statements, one); });
  }
  return items;
}

}  // namespace

Cover cover_of(const std::vector<CoverItem>& items, std::size_t statements) {
  const std::vector<std::size_t> greedy = needed(items, greedy_cover(items, statements));
  std::vector<std::vector<std::size_t>> holders;
  for (const CoverItem& item : items) {
    if (!item.holders.empty()) holders.push_back(item.holders);
  }
  const SmallestCover smallest = smallest_cover(holders, statements, greedy);
  Cover cover;
  cover.smallest = smallest.proven;
  // Fewer statements share the words out differently, so what each has to itself is counted again.
  cover.picks = share_out(items, smallest.statements.size() < greedy.size()
                                     ? greedy_cover(held_by(smallest.statements, items), statements)
                                     : greedy);
  std::ranges::stable_sort(cover.picks, std::ranges::greater{}, &CoverPick::words);
  return cover;
}

}  // namespace agreed
