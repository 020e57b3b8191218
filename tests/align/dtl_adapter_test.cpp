// Tests src/align/dtl_adapter.cpp.
#include "align/dtl_adapter.h"

#include <random>
#include <vector>

#include "align/oracle.h"
#include "support/catch.h"

using namespace agreed;

namespace {

std::size_t length_of(const Matches& matches) {
  std::size_t sum = 0;
  for (const Match& match : matches) sum += match.length;
  return sum;
}

}  // namespace

TEST_CASE("dtl adapter: scripts of random sequences are minimal and their places right", "[align]") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const auto left = toy::random_ids(random, random() % 40, 1 + static_cast<std::uint32_t>(random() % 6));
    const auto right = toy::random_ids(random, random() % 40, 1 + static_cast<std::uint32_t>(random() % 6));
    const auto matches = dtl_matches(left, right);
    REQUIRE(matches);
    REQUIRE(length_of(*matches) == toy::lcs_length(left, right));
    for (const Match& match : *matches) {
      for (std::uint32_t i = 0; i < match.length; ++i) {
        REQUIRE(left[match.left + i] == right[match.right + i]);
      }
    }
  }
}

TEST_CASE("dtl adapter: a script just under the bound is minimal", "[align]") {
  std::mt19937 random(2);
  const auto left = toy::random_ids(random, 1412, 900);
  const auto right = toy::random_ids(random, 1413, 900);
  REQUIRE(dtl_cells(left.size(), right.size()) <= kDtlCells);
  const auto matches = dtl_matches(left, right);
  REQUIRE(matches);
  CHECK(length_of(*matches) == toy::lcs_length(left, right));
}

TEST_CASE("dtl adapter: a gap faces nothing, not even a gap", "[align]") {
  const std::vector<NormId> left = {1, kGapId, 2};
  const std::vector<NormId> right = {1, kGapId, 2};
  const auto matches = dtl_matches(left, right);
  REQUIRE(matches);
  CHECK(*matches == Matches{{0, 0, 1}, {2, 2, 1}});
}

TEST_CASE("dtl adapter: an empty side gives no matches", "[align]") {
  const std::vector<NormId> some = {1, 2};
  CHECK(dtl_matches(some, {})->empty());
  CHECK(dtl_matches({}, some)->empty());
  CHECK(dtl_matches({}, {})->empty());
}
