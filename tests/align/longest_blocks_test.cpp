// Tests longest_blocks() on words in a row.
#include "align/longest_blocks.h"

#include <sstream>
#include <string>
#include <vector>

#include "normalize/vocabulary.h"
#include "support/catch.h"
#include "support/random_text.h"

using namespace agreed;

namespace {

std::vector<NormId> ids(const std::string& line, Vocabulary& vocabulary) {
  std::istringstream in(line);
  std::vector<NormId> out;
  for (std::string word; in >> word;) out.push_back(word == "[...]" ? kGapId : vocabulary.intern(word));
  return out;
}

// "a b | c": the blocks in order.
std::string blocks(const std::string& left, const std::string& right) {
  Vocabulary vocabulary;
  const std::vector<NormId> l = ids(left, vocabulary);
  const std::vector<NormId> r = ids(right, vocabulary);
  std::string out;
  for (const Match& match : longest_blocks(l, r)) {
    if (!out.empty()) out += " | ";
    for (std::uint32_t i = 0; i < match.length; ++i) {
      CHECK(l[match.left + i] == r[match.right + i]);
      out += (i == 0 ? "" : " ") + std::string(vocabulary.word(r[match.right + i]));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("longest_blocks: the longest run first, then what stands before and behind it") {
  struct Row {
    std::string left, right, blocks;
  };
  const std::vector<Row> rows = {
      {"", "a b", ""},
      {"a b", "c d", ""},
      {"a b c", "a b c", "a b c"},
      {"a b c d e", "a x c d y", "a | c d"},
      {"the parties agreed to meet again and the parties left", "again and the parties left the parties met",
       "again and the parties left"},
      {"a b c d e f", "d e f a b", "d e f"},  // in order: the shorter run that changed places faces nothing
      {"a [...] b", "a [...] b", "a | b"},    // a gap equals nothing
  };
  for (const Row& row : rows) {
    CAPTURE(row.left, row.right);
    CHECK(blocks(row.left, row.right) == row.blocks);
  }
}

TEST_CASE("longest_blocks: a frequent word joins a block and makes none") {
  std::string left = "x the a";
  std::string right;
  for (int i = 0; i < 60; ++i) right += "the u" + std::to_string(i) + " v" + std::to_string(i) + " w ";
  CHECK(blocks(left, right).empty());
  CHECK(blocks(left, right + "the a") == "the a");
}

TEST_CASE("longest_blocks: ascending, apart and equal on any input") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    test::Random random(seed);
    std::vector<NormId> sides[2];
    for (auto& side : sides) {
      const std::size_t size = random.below(120);
      for (std::size_t i = 0; i < size; ++i) side.push_back(static_cast<NormId>(random.below(9)));
    }
    std::uint32_t left_end = 0;
    std::uint32_t right_end = 0;
    for (const Match& match : longest_blocks(sides[0], sides[1])) {
      REQUIRE(match.length > 0);
      REQUIRE(match.left >= left_end);
      REQUIRE(match.right >= right_end);
      left_end = match.left + match.length;
      right_end = match.right + match.length;
      REQUIRE(left_end <= sides[0].size());
      REQUIRE(right_end <= sides[1].size());
      for (std::uint32_t i = 0; i < match.length; ++i) {
        REQUIRE(sides[0][match.left + i] == sides[1][match.right + i]);
        REQUIRE(sides[0][match.left + i] != kGapId);
      }
    }
  }
}
