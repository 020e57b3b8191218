// Properties of analyze/bracket_*.cpp on random brackets.
#include <algorithm>
#include <random>
#include <string>

#include "analyze/bracket_groups.h"
#include "support/catch.h"

using namespace agreed;

namespace {

std::string random_draft(std::mt19937& random) {
  static const char* const kPieces[] = {"[",          "]",
                                        "[",          "]",
                                        "[",          "]",
                                        "ROK: ",      "US: ",
                                        "Option 1: ", "a",
                                        "b c",        " ",
                                        " ",          "\n",
                                        "\n\n",       "/",
                                        " / ",        "\\",
                                        "[...]",      "[^1]",
                                        "](u)",       "Japan and US: ",
                                        "\r\n",       ".",
                                        ",",          "\uD55C\uAD6D: ",
                                        "- [x] ",     "["};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::uniform_int_distribution<int> length(0, 60);
  std::string out;
  for (int i = length(random); i > 0; --i) out += kPieces[piece(random)];
  return out;
}

bool well_placed(const Brackets& brackets, std::size_t size) {
  std::uint32_t last = 0;
  for (const BracketGroup& group : brackets.groups) {
    if (group.span.begin < last || group.span.end > size || group.alternatives.empty()) return false;
    last = group.span.begin;
    std::uint32_t at = group.span.begin;
    for (const BracketAlternative& one : group.alternatives) {
      if (one.whole.begin < at || one.whole.end > group.span.end) return false;
      if (one.wording.begin < one.whole.begin || one.wording.end > one.whole.end) return false;
      for (const std::size_t inner : one.nested) {
        const BracketGroup& nested = brackets.groups[inner];
        if (nested.depth != group.depth + 1) return false;
        if (nested.span.begin < one.wording.begin || nested.span.end > one.wording.end) return false;
      }
      at = one.whole.end;
    }
  }
  return true;
}

std::string line_ends_of(const std::string& bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n' || bytes[i] == '\r') out += std::to_string(i) + ",";
  }
  return out;
}

// Whether its own words, those outside nested groups, stand in the reading as they stand in the draft.
bool stands_in(const BracketAlternative& one, const Brackets& brackets, const std::string& draft,
               const std::string& reading) {
  std::uint32_t at = one.wording.begin;
  const auto same = [&](std::uint32_t end) {
    return std::equal(draft.begin() + at, draft.begin() + end, reading.begin() + at, [](char a, char b) {
      return a == b || a == '[' || a == ']';  // brackets without a partner are blanked
    });
  };
  for (const std::size_t inner : one.nested) {
    if (!same(brackets.groups[inner].span.begin)) return false;
    at = brackets.groups[inner].span.end;
  }
  return same(one.wording.end);
}

}  // namespace

TEST_CASE("readings of random brackets keep length, line ends and every alternative",
          "[brackets][property]") {
  std::mt19937 random(20260704);
  std::size_t with_groups = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string draft = random_draft(random);
    INFO("draft: " << draft);
    const Brackets brackets = find_brackets(draft, {0, static_cast<std::uint32_t>(draft.size())});
    REQUIRE(well_placed(brackets, draft.size()));
    std::vector<Note> notes;
    const std::vector<BracketReading> readings = readings_of(draft, brackets, notes);
    REQUIRE(!readings.empty());
    REQUIRE(readings.size() <= kMostBracketReadings);
    for (const BracketReading& reading : readings) {
      REQUIRE(reading.bytes.size() == draft.size());
      REQUIRE(line_ends_of(reading.bytes) == line_ends_of(draft));
    }
    std::size_t missing = 0;
    for (const BracketGroup& group : brackets.groups) {
      for (const BracketAlternative& one : group.alternatives) {
        if (std::ranges::none_of(readings, [&](const BracketReading& reading) {
              return stands_in(one, brackets, draft, reading.bytes);
            }))
          ++missing;
      }
    }
    // What is missing is told; an alternative that is told may stand there by the words of another one.
    if (missing > 0) REQUIRE(notes.size() == 1);
    if (!brackets.groups.empty()) ++with_groups;
    std::vector<Note> again;
    const std::vector<BracketReading> second = readings_of(draft, brackets, again);
    REQUIRE(std::ranges::equal(readings, second, {}, &BracketReading::bytes, &BracketReading::bytes));
    REQUIRE(notes == again);
  }
  CHECK(with_groups > 1000);
}
