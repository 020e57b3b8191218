// Tests src/visualize/streaks_text.cpp and lineage_text.cpp: layout, and text from outside as data.
#include <string>

#include "support/catch.h"
#include "visualize/lineage_csv.h"
#include "visualize/lineage_json.h"
#include "visualize/lineage_text.h"
#include "visualize/streaks_csv.h"
#include "visualize/streaks_json.h"
#include "visualize/streaks_text.h"

using namespace agreed;

namespace {

StreakReport hostile_streaks() {
  StreakReport report;
  report.id = "draft\x1b[2J";
  report.before = report.full = 2;
  report.last_id = "b";
  Streak streak;
  streak.text = "clear\x1b[2J, \"quoted\"";
  streak.streak = 2;
  streak.begin = StreakBegin::not_held;
  streak.first_id = "a";
  report.streaks.push_back(streak);
  ++report.by_class[0];
  return report;
}

LineageReport hostile_lineage() {
  LineageReport report;
  Lineage lineage;
  lineage.id = "a";
  LineageRow row;
  row.label = row.id = "a\x1b[2J";
  row.held = Held::full;
  row.verdict = LineVerdict::first_seen;
  row.sentences.push_back({3, {0, 4}, "x [-y\x1b[2J"});
  row.redline.push_back({PieceKind::common, false, false, "x [-y\x1b[2J"});
  lineage.rows.push_back(row);
  lineage.runs.push_back({0, 1});
  lineage.found = lineage.wordings = 1;
  LineageWordRun words;
  words.text = "x\x1b[2J";
  words.exits = {0};
  words.returns = {0};
  lineage.words = {words, words};
  lineage.words.back().exits.assign(5, 0);
  lineage.words.back().returns.assign(5, 0);
  lineage.words.back().elsewhere = {0};
  report.lineages.push_back(lineage);
  return report;
}

}  // namespace

TEST_CASE("streaks: labels say what is known", "[streaks]") {
  CHECK(streak_label(6, StreakBegin::record) == "all 6");
  CHECK(streak_label(4, StreakBegin::not_before) == "last 4");
  CHECK(streak_label(4, StreakBegin::not_held) == "last 4 or more");
}

TEST_CASE("streaks and lineage: what would command a terminal is shown by its code point",
          "[streaks][lineage]") {
  for (const std::string& out : {streaks_text(hostile_streaks(), {}), streaks_json(hostile_streaks()),
                                 lineage_text(hostile_lineage(), {}), lineage_json(hostile_lineage())}) {
    INFO(out);
    CHECK(out.find('\x1b') == std::string::npos);
  }
  CHECK(streaks_text(hostile_streaks(), {}).find("\"clear<U+001B>[2J, \"quoted\"\"") != std::string::npos);
  CHECK(lineage_text(hostile_lineage(), {}).find("x \\[-y<U+001B>[2J") != std::string::npos);
}

TEST_CASE("lineage: a long history of words has lines of its own", "[lineage]") {
  const std::string out = lineage_text(hostile_lineage(), {});
  const std::string label = "a<U+001B>[2J";
  CHECK(out.find("  in " + label + ", out " + label + ", back " + label + "  \"x<U+001B>[2J\"\n") !=
        std::string::npos);
  CHECK(out.find("elsewhere " + label) != std::string::npos);
  CHECK(out.find(label + "\n      \"x<U+001B>[2J\"\n") != std::string::npos);
}

TEST_CASE("streaks and lineage: CSV quotes its fields", "[streaks][lineage]") {
  CHECK(streaks_csv(hostile_streaks()).find("\"clear\x1b[2J, \"\"quoted\"\"\"") != std::string::npos);
  CHECK(lineage_csv(hostile_lineage()).find("\r\n1,,a,") != std::string::npos);
}
