// Tests src/analyze/blame_cover.h and smallest_cover.h: by hand, and on random cases against every subset.
#include "analyze/blame_cover.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "analyze/smallest_cover.h"
#include "support/catch.h"
#include "support/random_text.h"

using namespace agreed;

namespace {

// Statements of the smallest cover, by trying every set of them.
std::size_t fewest_of(const std::vector<CoverItem>& items, std::size_t statements) {
  std::size_t fewest = statements;
  for (std::uint32_t chosen = 0; chosen < 1U << statements; ++chosen) {
    const bool covers = std::ranges::all_of(items, [&](const CoverItem& item) {
      return item.holders.empty() ||
             std::ranges::any_of(item.holders, [&](std::size_t one) { return (chosen >> one & 1U) != 0; });
    });
    if (covers) fewest = std::min(fewest, static_cast<std::size_t>(std::popcount(chosen)));
  }
  return fewest;
}

std::vector<CoverItem> random_items(test::Random& random, std::size_t count, std::size_t statements) {
  std::vector<CoverItem> items(count);
  for (CoverItem& item : items) {
    item.words = 1 + random.below(12);
    const std::size_t one_in = 2 + random.below(4);
    for (std::size_t s = 0; s < statements; ++s) {
      if (random.below(one_in) == 0) item.holders.push_back(s);
    }
  }
  return items;
}

}  // namespace

TEST_CASE("cover_of: covers all, without what is needless", "[analyze][cover]") {
  CHECK(cover_of({}, 0).picks.empty());
  const std::vector<CoverItem> items = {{10, {0, 1}}, {10, {0, 2}}, {9, {1}}, {9, {2}}, {4, {}}};
  const Cover cover = cover_of(items, 3);
  REQUIRE(cover.picks.size() == 2);  // 0 is picked first, and needless in the end
  CHECK(cover.picks[0].statement == 1);
  CHECK(cover.picks[0].words == 19);
  CHECK(cover.picks[1].statement == 2);
  CHECK(cover.picks[1].words == 19);
  CHECK(cover.smallest);
}

TEST_CASE("cover_of: fewer than the greedy choice where there are", "[analyze][cover]") {
  // 0 and 1 hold all; 2 holds most words, and with it two more are needed.
  const std::vector<CoverItem> items = {{2, {0}},    {2, {1}},    {4, {0, 2}},
                                        {4, {1, 2}}, {3, {0, 3}}, {3, {1, 4}}};
  const Cover cover = cover_of(items, 5);
  REQUIRE(cover.picks.size() == 2);
  CHECK(cover.picks[0].statement == 0);
  CHECK(cover.picks[1].statement == 1);
  CHECK(cover.smallest);
}

TEST_CASE("cover_of: on random cases as few as the best of all subsets, all covered once",
          "[analyze][cover]") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const std::size_t statements = 1 + random.below(10);
    const std::vector<CoverItem> items = random_items(random, random.below(16), statements);
    const Cover cover = cover_of(items, statements);
    CHECK(cover.smallest);
    CHECK(cover.picks.size() == fewest_of(items, statements));
    std::size_t words = 0;
    std::size_t picked = 0;
    for (const CoverItem& item : items) words += item.holders.empty() ? 0 : item.words;
    for (const CoverPick& pick : cover.picks) picked += pick.words;
    CHECK(picked == words);
  }
}

TEST_CASE("smallest_cover: a search that is given up keeps a cover and says so", "[analyze][cover]") {
  std::vector<std::vector<std::size_t>> holders(kMostCoverParts + 1);
  for (std::size_t i = 0; i < holders.size(); ++i) holders[i] = {i % 2};
  const SmallestCover cover = smallest_cover(holders, 2, {0, 1});
  CHECK(cover.statements == std::vector<std::size_t>{0, 1});
  CHECK_FALSE(cover.proven);
}
