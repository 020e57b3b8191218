// Tests src/align/heaviest_common.h.
#include "align/heaviest_common.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random_text.h"

namespace agreed {
namespace {

// A letter is an id; small ones weigh 1, capitals 5, "." is a gap.
std::vector<NormId> ids(const std::string& letters) {
  std::vector<NormId> result;
  for (const char c : letters) result.push_back(c == '.' ? kGapId : static_cast<NormId>(c));
  return result;
}

std::vector<std::uint32_t> weights(const std::string& letters) {
  std::vector<std::uint32_t> result;
  for (const char c : letters) result.push_back(c >= 'A' && c <= 'Z' ? 5 : 1);
  return result;
}

// The left letters that are kept.
std::string common(const std::string& left, const std::string& right) {
  std::string out;
  for (const Match& match : heaviest_common(ids(left), ids(right), weights(left))) {
    CHECK(left.substr(match.left, match.length) == right.substr(match.right, match.length));
    out += left.substr(match.left, match.length);
  }
  return out;
}

std::uint64_t weight(const std::string& letters) {
  std::uint64_t sum = 0;
  for (const std::uint32_t one : weights(letters)) sum += one;
  return sum;
}

// Straight from the definition.
std::uint64_t heaviest(const std::string& left, const std::string& right) {
  if (left.empty() || right.empty()) return 0;
  const std::string l = left.substr(1);
  const std::string r = right.substr(1);
  const std::uint64_t skipping = std::max(heaviest(l, right), heaviest(left, r));
  if (left[0] != right[0] || left[0] == '.') return skipping;
  return std::max(skipping, weight(left.substr(0, 1)) + heaviest(l, r));
}

TEST_CASE("heaviest common: weight before length", "[align]") {
  CHECK(common("abcD", "Dabc") == "D");
  CHECK(common("abcD", "aDbc") == "aD");
  CHECK(common("aBcD", "aBcD") == "aBcD");
  CHECK(common("abc", "xyz").empty());
  CHECK(common("", "abc").empty());
  CHECK(common("a.b", "a.b") == "ab");
}

TEST_CASE("heaviest common: as heavy as any", "[align]") {
  test::Random random(3);
  for (int round = 0; round < 300; ++round) {
    const std::string left = test::random_text(random, {"a", "b", "C", "D", "."}, random.below(8));
    const std::string right = test::random_text(random, {"a", "b", "C", "D", "."}, random.below(8));
    CHECK(weight(common(left, right)) == heaviest(left, right));
  }
}

TEST_CASE("heaviest common: what is kept does not depend on the numbers of the ids", "[align]") {
  test::Random random(4);
  for (int round = 0; round < 100; ++round) {
    const std::string left = test::random_text(random, {"a", "b", "C", "D"}, 12);
    const std::string right = test::random_text(random, {"a", "b", "C", "D"}, 12);
    std::vector<NormId> l = ids(left);
    std::vector<NormId> r = ids(right);
    const Matches before = heaviest_common(l, r, weights(left));
    for (NormId& id : l) id = 1000 - id;
    for (NormId& id : r) id = 1000 - id;
    CHECK(heaviest_common(l, r, weights(left)) == before);
  }
}

}  // namespace
}  // namespace agreed
