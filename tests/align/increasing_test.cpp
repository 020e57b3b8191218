// Tests src/align/increasing.cpp.
#include "align/increasing.h"

#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.h"

using namespace agreed;
using Indices = std::vector<std::uint32_t>;

TEST_CASE("increasing: the longest run of rising positions is kept", "[align]") {
  CHECK(heaviest_increasing(Indices{0, 1, 9, 2, 3}, {}) == Indices{0, 1, 3, 4});
  CHECK(heaviest_increasing(Indices{}, {}).empty());
  CHECK(heaviest_increasing(Indices{3, 2, 1}, {}) == Indices{0});
  CHECK(heaviest_increasing(Indices{2, 2}, {}) == Indices{0});
}

TEST_CASE("increasing: weight goes before length", "[align]") {
  CHECK(heaviest_increasing(Indices{5, 1, 2}, Indices{9, 2, 2}) == Indices{0});
}

TEST_CASE("increasing: the weight equals that of a quadratic search", "[align]") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    Indices positions(random() % 30);
    Indices weights(positions.size());
    for (auto& position : positions) position = static_cast<std::uint32_t>(random() % 25);
    for (auto& weight : weights) weight = 1 + static_cast<std::uint32_t>(random() % 5);
    std::vector<std::uint64_t> best(positions.size());
    std::uint64_t oracle = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      best[i] = weights[i];
      for (std::size_t j = 0; j < i; ++j) {
        if (positions[j] < positions[i]) best[i] = std::max(best[i], best[j] + weights[i]);
      }
      oracle = std::max(oracle, best[i]);
    }
    std::uint64_t sum = 0;
    const Indices kept = heaviest_increasing(positions, weights);
    for (std::size_t i = 0; i < kept.size(); ++i) {
      sum += weights[kept[i]];
      REQUIRE((i == 0 || positions[kept[i - 1]] < positions[kept[i]]));
    }
    REQUIRE(sum == oracle);
  }
}
