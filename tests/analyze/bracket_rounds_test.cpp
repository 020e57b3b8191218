// Tests analyze/bracket_rounds.cpp and bracket_place.cpp: what became of brackets between two rounds. All
// texts are fiction.
#include "analyze/bracket_rounds.h"

#include <fmt/format.h>

#include <memory>
#include <random>
#include <string>

#include "corpus/corpus.h"
#include "support/catch.h"

using namespace agreed;

namespace {

Statement text_of(const std::string& name, const std::string& bytes) {
  Result<SourceText> source = SourceText::from_bytes(name, bytes);
  return statement_from_text(std::make_shared<const SourceText>(std::move(source).value())).value();
}

// One line a bracket: "p1 settled noted | Castria: reaffirmed | Norland: noted *"; "*" is what was taken, "~"
// what is nearest.
std::string rounds(const std::string& earlier, const std::string& later) {
  Vocabulary vocabulary;
  Normalizer normalizer({}, vocabulary);
  const Statement before = text_of("round-1.txt", earlier);
  const Statement after = text_of("round-2.txt", later);
  const auto compared =
      compare_brackets(before, before.texts.front(), after, after.texts.front(), normalizer);
  if (!compared) return "none";
  std::string out;
  for (const BracketFate& fate : compared->fates) {
    out += fmt::format("{}", name_of(fate.outcome));
    if (fate.unchanged) out += " unchanged";
    if (!fate.wording.empty()) out += " \"" + fate.wording + "\"";
    for (std::size_t i = 0; i < fate.options.size(); ++i) {
      const BracketOption& one = fate.options[i];
      out += " | " + (one.label.empty() ? "" : one.label + ": ") + one.earlier;
      if (fate.outcome == BracketOutcome::open) out += fmt::format(" {} {}", name_of(one.move), one.later);
      if (fate.outcome == BracketOutcome::opened) out += one.later;
      if (one.taken) out += " *";
      if (fate.nearest == i) out += fmt::format(" ~{}", fate.likeness);
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("rounds: a bracket is settled in the words that stand there", "[rounds]") {
  struct Row {
    const char* name;
    const char* earlier;
    const char* later;
    const char* dump;
  };
  static const Row kRows[] = {
      {"one side's words", "The ministers [Castria: reaffirmed] [Norland: noted] the report of May.",
       "The ministers noted the report of May.",
       "settled \"noted\" | Castria: reaffirmed | Norland: noted *\n"},
      {"other words", "The ministers [Castria: reaffirmed] [Norland: noted] the report of May.",
       "The ministers welcomed the report of May.",
       "other-words \"welcomed\" | Castria: reaffirmed | Norland: noted\n"},
      {"nearly one side's words",
       "They keep [Castria: the current force level] [Norland: a force posture] in the harbor.",
       "They keep the current force posture level in the harbor.",
       "other-words \"the current force posture level\" | Castria: the current force level ~888 | Norland: a "
       "force "
       "posture\n"},
      {"the longer one where one holds the other",
       "The ministers [Castria: noted] [Norland: noted with regret] the report.",
       "The ministers noted with regret the report.",
       "settled \"noted with regret\" | Castria: noted | Norland: noted with regret *\n"},
      {"the shorter one where one holds the other",
       "The ministers [Castria: noted] [Norland: noted with regret] the report.",
       "The ministers noted the report.",
       "settled \"noted\" | Castria: noted * | Norland: noted with regret\n"},
      {"an addition to one side's words", "The ministers [Castria: noted] [Norland: reaffirmed] the report.",
       "The ministers noted with great regret the report.",
       "other-words \"noted with great regret\" | Castria: noted ~400 | Norland: reaffirmed\n"},
      {"a neighbor that was changed, too",
       "The ministers [Castria: noted] [Norland: reaffirmed] the report of May.",
       "The secretaries noted the report of May.",
       "settled \"noted\" | Castria: noted * | Norland: reaffirmed\n"},
      {"left out, as one side had it", "The ministers noted the report[Castria: , with regret].",
       "The ministers noted the report.", "left-out | Castria: , with regret\n"},
      {"left out against both", "They met [Castria: in May] [Norland: in June] in Lund.", "They met in Lund.",
       "left-out | Castria: in May | Norland: in June\n"},
      {"taken in", "The ministers noted the report[, subject to conditions].",
       "The ministers noted the report, subject to conditions.",
       "settled \", subject to conditions\" | , subject to conditions *\n"},
      {"a slash", "The parties [shall/should] meet each year.", "The parties should meet each year.",
       "settled \"should\" | shall | should *\n"},
      {"whole sentences",
       "They met in Lund.\n\n[Castria: The ministers reaffirmed the force level.] [Norland: They took note "
       "of "
       "the posture.]\n\nThey thanked the host.",
       "They met in Lund.\n\nThe ministers reaffirmed the force level.\n\nThey thanked the host.",
       "settled \"The ministers reaffirmed the force level.\" | Castria: The ministers reaffirmed the force "
       "level. * "
       "| Norland: They took note of the posture.\n"},
      {"a whole sentence left out",
       "They met in Lund.\n\n[Castria: The ministers reaffirmed the force level.]\n\nThey thanked the host.",
       "They met in Lund.\n\nThey thanked the host.",
       "left-out | Castria: The ministers reaffirmed the force level.\n"},
      {"the passage is gone",
       "They met in Lund.\n\nThe fleet [Castria: stays] [Norland: leaves] at dawn.\n\nThey thanked the host.",
       "They met in Lund.\n\nThey thanked the host.", "gone | Castria: stays | Norland: leaves\n"},
  };
  for (const Row& row : kRows) {
    INFO(row.name);
    CHECK(rounds(row.earlier, row.later) == row.dump);
  }
}

TEST_CASE("rounds: what is still open is compared side by side", "[rounds]") {
  CHECK(rounds("They [Castria: noted] [Norland: welcomed] the report.",
               "They [Castria: noted] [Norland: welcomed] the report.") ==
        "open unchanged | Castria: noted kept noted | Norland: welcomed kept welcomed\n");
  CHECK(rounds("They [Castria: noted] [Norland: welcomed] the report.",
               "They [Castria: noted] [Norland: praised] the report.") ==
        "open | Castria: noted kept noted | Norland: welcomed reworded praised\n");
  CHECK(rounds("They [noted] [welcomed] the report.", "They [noted] [praised] the report.") ==
        "open | noted kept noted | welcomed withdrawn  |  proposed praised\n");
  CHECK(rounds("They [Castria: noted] the report.", "They [Castria: noted] [Norland: praised] the report.") ==
        "open | Castria: noted kept noted | Norland:  proposed praised\n");
}

TEST_CASE("rounds: what was agreed and stands in brackets again was opened", "[rounds]") {
  CHECK(rounds("They noted the report of May.",
               "They [Castria: noted] [Norland: praised] the report of May.") ==
        "opened \"noted\" | Castria: noted * | Norland: praised\n");
  CHECK(rounds("They noted the report.", "They noted the report [Norland: of May].") ==
        "opened | Norland: of May\n");
  CHECK(rounds("They noted [Castria: the report].\n\nThe fleet stays at dawn.",
               "They noted the report.\n\nThe fleet [Norland: stays] [Castria: leaves] at dawn.") ==
        "settled \"the report\" | Castria: the report *\nopened \"stays\" | Norland: stays * | Castria: "
        "leaves\n");
}

TEST_CASE("rounds: a text without brackets has none, and excerpts are nobody's draft", "[rounds]") {
  CHECK(rounds("They noted it.", "They noted it, too.") == "none");
}

TEST_CASE("rounds: exactly one alternative put in its place is what was taken", "[rounds][property]") {
  const std::string words[] = {"calm", "brisk", "harbor", "fleet", "lantern", "meadow", "copper", "ledger"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> word(0, std::size(words) - 1);
  std::uniform_int_distribution<std::size_t> coin(0, 1);
  const auto phrase = [&](std::size_t length) {
    std::string out;
    for (std::size_t i = 0; i < length; ++i)
      out += (i == 0 ? "" : " ") + words[word(random)] + std::to_string(i);
    return out;
  };
  for (int round = 0; round < 100; ++round) {
    std::string earlier;
    std::string later;
    std::string expected;
    for (int group = 0; group < 3; ++group) {
      const std::string a = fmt::format("alpha{} {}", group, phrase(2));
      const std::string b = fmt::format("beta{} {}", group, phrase(3));
      const std::string before = fmt::format("They {} number{}", phrase(3), group);
      const std::string after = fmt::format("and {}.\n\n", phrase(3));
      const bool first = coin(random) == 0;
      earlier += fmt::format("{} [Castria: {}] [Norland: {}] {}", before, a, b, after);
      later += fmt::format("{} {} {}", before, first ? a : b, after);
      expected += fmt::format("settled \"{}\" | Castria: {}{} | Norland: {}{}\n", first ? a : b, a,
                              first ? " *" : "", b, first ? "" : " *");
    }
    INFO(earlier << "---\n" << later);
    CHECK(rounds(earlier, later) == expected);
  }
}
