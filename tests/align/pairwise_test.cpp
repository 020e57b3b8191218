// Tests src/align/pairwise.cpp.
#include <random>
#include <vector>

#include "align/alignment.h"
#include "align/oracle.h"
#include "support/catch.h"
#include "support/toy_text.h"

using namespace agreed;
using Ids = std::vector<NormId>;

namespace {

Alignment aligned(const Ids& left, const Ids& right, std::vector<Note>& notes) {
  Alignment alignment = align_tokens(left, right, 0, 0, notes);
  REQUIRE(toy::fault(alignment, left, right) == "");
  return alignment;
}

std::string dumped(std::string_view left, std::string_view right) {
  Vocabulary vocabulary;
  const Ids l = toy::ids(toy::text(left, vocabulary));
  const Ids r = toy::ids(toy::text(right, vocabulary));
  std::vector<Note> notes;
  const Alignment alignment = aligned(l, r, notes);
  CHECK(notes.empty());
  return dump(alignment, l, r, vocabulary);
}

// A copy of ids with about one in `one_in` deleted, replaced and inserted.
Ids edited(const Ids& ids, std::mt19937& random, std::uint32_t one_in, std::uint32_t alphabet) {
  Ids result;
  for (const NormId id : ids) {
    const std::uint32_t dice = static_cast<std::uint32_t>(random() % one_in);
    if (dice == 0) continue;
    result.push_back(dice == 1 ? 1 + static_cast<NormId>(random() % alphabet) : id);
    if (dice == 2) result.push_back(1 + static_cast<NormId>(random() % alphabet));
  }
  return result;
}

}  // namespace

TEST_CASE("align_tokens: edits of short sequences", "[align]") {
  struct Row {
    const char* left;
    const char* right;
    const char* expected;
  };
  const Row rows[] = {
      {"", "", "|"},
      {"a b", "a b", "|a|b|"},
      {"a b", "", "|-a|-b|"},
      {"", "a b", "|+a|+b|"},
      {"a", "b", "|-a|+b|"},
      {"the parties agree to meet", "the parties also agree to convene",
       "|the|parties|+also|agree|to|-meet|+convene|"},
      {"x a", "a y", "|-x|a|+y|"},
      {"a b c d", "b c", "|-a|b|c|-d|"},
      {"a x b y c", "a p b q c", "|a|-x|+p|b|-y|+q|c|"},
      {"a a a", "a a", "|a|a|-a|"},
  };
  for (const Row& row : rows) {
    INFO(row.left << " / " << row.right);
    CHECK(dumped(row.left, row.right) == row.expected);
  }
}

TEST_CASE("align_tokens: a gap faces nothing", "[align]") {
  CHECK(dumped("a [...] b", "a [...] b").find("-") != std::string::npos);
  CHECK(dumped("[...]", "[...]") ==
        dumped("[...]", "").substr(0, dumped("[...]", "").size() - 1) + "|+" + dumped("", "[...]").substr(2));
}

TEST_CASE("align_tokens: ranges count from the places given", "[align]") {
  std::vector<Note> notes;
  const Ids left = {1, 2};
  const Ids right = {1, 3};
  const Alignment alignment = align_tokens(left, right, 10, 20, notes);
  CHECK(toy::fault(alignment, left, right, 10, 20) == "");
  CHECK(alignment[0] == EditRun{RunKind::both, {10, 11}, {20, 21}});
}

TEST_CASE("align_tokens: what fits under the bound keeps as much as the quadratic oracle", "[align]") {
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    const auto alphabet = 1 + static_cast<std::uint32_t>(random() % 12);
    const NormId first = random() % 8 == 0 ? 0 : 1;  // sometimes with gaps
    const Ids left = toy::random_ids(random, random() % 30, alphabet, first);
    const Ids right = toy::random_ids(random, random() % 30, alphabet, first);
    std::vector<Note> notes;
    REQUIRE(toy::common_tokens(aligned(left, right, notes)) == toy::lcs_length(left, right));
    REQUIRE(notes.empty());
  }
}

TEST_CASE("align_tokens: an edited copy under the bound is minimal too", "[align]") {
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    const Ids left = toy::random_ids(random, 600, 60);
    const Ids right = edited(left, random, 20, 60);
    std::vector<Note> notes;
    REQUIRE(toy::common_tokens(aligned(left, right, notes)) == toy::lcs_length(left, right));
  }
}

TEST_CASE("align_tokens: a long edited copy is cut at anchors and keeps nearly all", "[align]") {
  std::mt19937 random(6);
  const Ids left = toy::random_ids(random, 12'000, 3'000);
  const Ids right = edited(left, random, 50, 3'000);
  std::vector<Note> notes;
  const std::size_t common = toy::common_tokens(aligned(left, right, notes));
  CHECK(notes.empty());
  CHECK(common * 1000 >= toy::lcs_length(left, right) * 998);
}

TEST_CASE("align_tokens: a text against itself is one both run", "[align]") {
  std::mt19937 random(7);
  for (const std::size_t length : {1U, 20U, 3'000U}) {
    const Ids ids = toy::random_ids(random, length, 9);
    std::vector<Note> notes;
    const Alignment alignment = aligned(ids, ids, notes);
    REQUIRE(alignment.size() == 1);
    CHECK(alignment[0].kind == RunKind::both);
  }
}

TEST_CASE("align_tokens: hostile sequences are covered and need no note", "[align]") {
  std::mt19937 random(8);
  const std::size_t n = 40'000;
  const Ids numbers = [&] {
    Ids ids(n);
    for (std::size_t i = 0; i < n; ++i) ids[i] = static_cast<NormId>(i + 1);
    return ids;
  }();
  std::vector<Note> notes;
  SECTION("nothing in common") {
    Ids others = numbers;
    for (NormId& id : others) id += static_cast<NormId>(n);
    CHECK(aligned(numbers, others, notes).size() == 2);
  }
  SECTION("one word repeated") {
    CHECK(toy::common_tokens(aligned(Ids(n, 1), Ids(n / 2, 1), notes)) == n / 2);
  }
  SECTION("one word against a text that has it once") {
    CHECK(toy::common_tokens(aligned(Ids(n, 7), numbers, notes)) == 1);
  }
  SECTION("periodic, out of step") {
    Ids left(n);
    Ids right(n);
    for (std::size_t i = 0; i < n; ++i) {
      left[i] = 1 + i % 2;
      right[i] = 1 + (i + 1) % 2;
    }
    CHECK(toy::common_tokens(aligned(left, right, notes)) == n - 1);
  }
  SECTION("reversed") {
    const Ids reversed(numbers.rbegin(), numbers.rend());
    CHECK(toy::common_tokens(aligned(numbers, reversed, notes)) == 1);
  }
  SECTION("halves exchanged") {
    Ids exchanged(numbers.begin() + n / 2, numbers.end());
    exchanged.insert(exchanged.end(), numbers.begin(), numbers.begin() + n / 2);
    CHECK(toy::common_tokens(aligned(numbers, exchanged, notes)) == n / 2);
  }
  CHECK(notes.empty());
}

TEST_CASE("align_tokens: what is too uniform to compare is a block with a note", "[align]") {
  std::mt19937 random(9);
  const Ids left = toy::random_ids(random, 200'000, 2);
  const Ids right = toy::random_ids(random, 200'000, 2);
  std::vector<Note> notes;
  const Alignment once = aligned(left, right, notes);
  std::vector<Note> again;
  CHECK(once == align_tokens(left, right, 0, 0, again));
  CHECK(notes == again);
  CHECK(toy::common_tokens(once) > 0);
}
