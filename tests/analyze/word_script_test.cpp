// Tests src/analyze/word_script.cpp and counted_hunks.cpp: words between white space, marked as wdiff
// would; what does not count is not marked.
#include "analyze/word_script.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"

using agreed::DiffOptions;
using agreed::DiffReport;
using agreed::Granularity;
using agreed::LetterCase;
using agreed::Scope;
using agreed::WordScript;
using agreed::test::Desk;

namespace {

DiffOptions words() {
  DiffOptions options;
  options.mode.granularity = Granularity::words;
  return options;
}

// Words joined by one space.
std::string redline(const std::string& earlier, const std::string& later,
                    const DiffOptions& options = words()) {
  Desk desk;
  const DiffReport report = desk.compare(earlier, later, options);
  const WordScript script = word_script(report);
  std::string out;
  std::size_t e = 0;
  std::size_t l = 0;
  const auto take = [](const agreed::DiffSide& side, const std::vector<agreed::ByteSpan>& list,
                       std::size_t& next, std::uint32_t count) {
    std::string joined;
    for (std::uint32_t i = 0; i < count; ++i) {
      joined += (i == 0 ? "" : " ") + std::string(side.text.source->slice(list[next++]));
    }
    return joined;
  };
  const auto add = [&](const std::string& part) { out += (out.empty() || part.empty() ? "" : " ") + part; };
  for (std::size_t i = 0; i < script.script.gaps.size(); ++i) {
    const agreed::ItemCounts gap = script.script.gaps[i];
    if (gap.earlier != 0) add("[-" + take(report.earlier, script.earlier, e, gap.earlier) + "-]");
    if (gap.later != 0) add("{+" + take(report.later, script.later, l, gap.later) + "+}");
    if (i == script.script.commons.size()) break;
    e += script.script.commons[i].earlier;
    add(take(report.later, script.later, l, script.script.commons[i].later));
  }
  CHECK(e == script.earlier.size());
  CHECK(l == script.later.size());
  return out;
}

}  // namespace

TEST_CASE("word script: a word is changed if any of its tokens is", "[analyze]") {
  struct Example {
    const char* earlier;
    const char* later;
    const char* redline;
  };
  const std::vector<Example> examples = {
      {"They noted progress today.", "They welcomed progress today.",
       "They [-noted-] {+welcomed+} progress today."},
      {"They noted progress, and left.", "They noted progress and left.",
       "They noted [-progress,-] {+progress+} and left."},
      {"They noted progress.", "They noted progress in reform.",
       "They noted [-progress.-] {+progress in reform.+}"},
      {"They noted A, C and D today.", "They noted A, B, C and D today.",
       "They noted A, {+B,+} C and D today."},
      {"They met the very old Minister.", "They met the very very old Minister.",
       "They met the very {+very+} old Minister."},
      {"The Alliance stays strong today.", "The alliance stays strong today.",
       "The [-Alliance-] {+alliance+} stays strong today."},
      {"They stay on guard today.", "They stay \"on guard\" today.",
       "They stay [-on guard-] {+\"on guard\"+} today."},
  };
  for (const Example& example : examples) {
    INFO(example.earlier);
    CHECK(redline(example.earlier, example.later) == example.redline);
  }
}

TEST_CASE("word script: typography and paragraph numbers are not marked", "[analyze]") {
  CHECK(redline("They said \"no\" to it.", "They said \u201cno\u201d to it.") ==
        "They said \u201cno\u201d to it.");
  CHECK(redline("4. They met in June.", "5. They met in June.") == "5. They met in June.");
  CHECK(redline("4. They met in June.", "4. We met in June.") == "4. [-They-] {+We+} met in June.");
}

TEST_CASE("word script: a moved sentence is omitted and added", "[analyze]") {
  const std::string first = "They noted steady progress on the transition plan.";
  const std::string second = "We thanked the mayor of Ostra for her kind welcome.";
  const std::string third = "The next meeting will be held in Brenmark in autumn.";
  const std::string text = redline(first + "\n\n" + second + "\n\n" + third + "\n",
                                   second + "\n\n" + third + "\n\n" + first + "\n");
  CHECK(text == "[-" + first + "-] " + second + " " + third + " {+" + first + "+}");
}

TEST_CASE("word script: letter case and marks count as the options say", "[analyze]") {
  DiffOptions no_case = words();
  no_case.mode.letter_case = LetterCase::ignored;
  CHECK(redline("The Alliance stays.", "The alliance stays.", no_case) == "The alliance stays.");
  CHECK(redline("The Alliance stays.", "The alliance stays", no_case) == "The alliance [-stays.-] {+stays+}");
  DiffOptions words_only = words();
  words_only.mode.scope = Scope::words_only;
  CHECK(redline("The Alliance, old, stays.", "The alliance old stays", words_only) ==
        "The alliance old stays");
}

TEST_CASE("counted hunks: partners of a move keep each other when others are dropped", "[analyze]") {
  Desk desk;
  DiffOptions options;
  options.mode.letter_case = LetterCase::ignored;
  const DiffReport report = desk.compare(
      "They agreed this Day to deepen joint exercises at sea, and to widen the exchange of intelligence.",
      "They agreed this day to widen the exchange of intelligence, and to deepen joint exercises at sea.",
      options);
  REQUIRE(report.changes.size() == 1);
  const std::vector<agreed::Hunk>& hunks = report.changes.front().hunks;
  REQUIRE(hunks.size() == 2);
  CHECK(hunks[0].partner == 1);
  CHECK(hunks[1].partner == 0);
}

TEST_CASE("counted hunks: sentences of marks alone do not count among words only", "[analyze]") {
  Desk desk;
  DiffOptions options;
  options.mode.scope = Scope::words_only;
  CHECK(desk.compare("They met today.", "They met, today!", options).same_wording);
  CHECK_FALSE(desk.compare("They met today.", "They met here, today!", options).same_wording);
}
