// Tests src/analyze/lineage.h on small series (fiction) and on the planted changes of tests/fixtures/ncm.
#include "analyze/lineage.h"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/outside_series.h"
#include "support/places.h"

using namespace agreed;
using agreed::test::outside_series;

namespace {

const Corpus& fiction() {
  static const Corpus corpus = load_corpus(std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm").value();
  return corpus;
}

// "ncm-1 first-seen p.6 | ncm-2 same p.6 | ..."
std::string rows_of(const Lineage& lineage) {
  std::string out;
  for (const LineageRow& row : lineage.rows) {
    out += (out.empty() ? "" : " | ") + row.label + " " + (row.moved ? "moved " : "") +
           std::string(name_of(row.verdict));
    if (row.absent + row.unknown != 0 && row.found())
      out += " after " + std::to_string(row.absent) + "+" + std::to_string(row.unknown);
    for (const LineageSentence& s : row.sentences) {
      if (s.paragraph) out += " p." + std::to_string(*s.paragraph);
    }
  }
  return out;
}

std::string follow(const Corpus& corpus, const std::vector<Statement>& outside, const std::string& query) {
  const Result<LineageReport> report = lineage(corpus, outside, {query, {}});
  if (!report.ok()) return report.error().message;
  std::string out;
  for (const Lineage& one : report.value().lineages) out += (out.empty() ? "" : "\n") + rows_of(one);
  return out;
}

std::string periods(const Corpus& corpus, const std::vector<Statement>& outside, const std::string& query) {
  std::string out;
  const Result<LineageReport> report = lineage(corpus, outside, {query, {}});
  if (!report.ok()) return report.error().message;
  for (const Lineage& one : report.value().lineages) {
    for (const SlotPeriod& period : one.periods) {
      out += (out.empty() ? "" : " | ") + std::to_string(period.statements) + " " +
             (period.text.empty() ? "nothing" : period.text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("lineage: the force level through the fiction", "[lineage]") {
  CHECK(follow(fiction(), {}, "ncm-3:6.1") ==
        "ncm-1 first-seen p.6 | ncm-2 same p.6 | ncm-3 reworded p.6 | ncm-4 same p.6 | ncm-5 reworded p.6 | "
        "ncm-6 same p.6");
  CHECK(periods(fiction(), {}, "current force level") == "4 current force level | 2 force posture");
}

TEST_CASE("lineage: what is asked for in any statement is the same line", "[lineage]") {
  const std::string line = follow(fiction(), {}, "ncm-1:10.1");
  CHECK(line ==
        "ncm-1 first-seen p.10 | ncm-2 same p.10 | ncm-3 same p.10 | ncm-4 same p.10 | ncm-5 moved reworded "
        "p.7 | ncm-6 same p.7");
  for (const char* query : {"ncm-2:10.1", "ncm-3:10.1", "ncm-4:10.1", "ncm-5:7.1", "ncm-6:7.1"})
    CHECK(follow(fiction(), {}, query) == line);
}

TEST_CASE("lineage: splits and merges of sentences and moves between paragraphs", "[lineage]") {
  CHECK(follow(fiction(), {}, "ncm-2:12.1") ==
        "ncm-1 first-seen p.12 | ncm-2 same p.12 | ncm-3 split p.13 p.13 | ncm-4 same p.13 p.13 | "
        "ncm-5 same p.13 p.13 | ncm-6 same p.13 p.13");
  CHECK(follow(fiction(), {}, "ncm-4:11.1") ==
        "ncm-1 first-seen p.11 p.11 | ncm-2 same p.11 p.11 | ncm-3 same p.11 p.11 | ncm-4 merged p.11 | "
        "ncm-5 same p.11 | ncm-6 same p.12");
  CHECK(follow(fiction(), {}, "ncm-6:17.4") ==
        "ncm-1 first-seen p.7 | ncm-2 same p.7 | ncm-3 same p.7 | ncm-4 same p.7 | ncm-5 same p.8 | ncm-6 "
        "moved same p.17");
}

TEST_CASE("lineage: a sentence that came and one that went", "[lineage]") {
  CHECK(follow(fiction(), {}, "ncm-4:8.4") ==
        "ncm-1 absent | ncm-2 appeared p.8 | ncm-3 same p.8 | ncm-4 same p.8 | ncm-5 reworded p.9 | ncm-6 "
        "same p.10");
  CHECK(follow(fiction(), {}, "ncm-1:6.3") ==
        "ncm-1 first-seen p.6 | ncm-2 same p.6 | ncm-3 same p.6 | ncm-4 same p.6 | ncm-5 same p.6 | ncm-6 "
        "absent");
}

TEST_CASE("lineage: over a gap the last variant leads on", "[lineage]") {
  const std::string before =
      "They met in May. They agreed to keep forty river guards at the border. All went home.";
  const std::string without = "They met in May. All went home.";
  const std::string after =
      "They met in May. They agreed to keep fifty river guards at the border. All went home.";
  const auto series =
      outside_series({{"2031-01-01", before}, {"2032-01-01", without}, {"2033-01-01", after}});
  CHECK(follow({}, series, "river guards") ==
        "2031-01-01.txt first-seen p.1 | 2032-01-01.txt absent | 2033-01-01.txt reworded after 1+0 p.1");
  CHECK(periods({}, series, "forty") == "1 forty | 1 fifty");
}

TEST_CASE("lineage: what somebody else says in its place is not it", "[lineage]") {
  const auto series = outside_series({{"2031-01-01", "They agreed to keep forty river guards at the border."},
                                      {"2032-01-01", "Ministers praised the harvest festival."},
                                      {"2033-01-01", "Ministers praised the winter festival."}});
  CHECK(follow({}, series, "river guards") ==
        "2031-01-01.txt first-seen p.1 | 2032-01-01.txt absent | 2033-01-01.txt absent");
}

TEST_CASE("lineage: texts of one day and without a day", "[lineage]") {
  const std::string with = "They agreed to keep forty river guards at the border.";
  const auto series = outside_series({{"2031-01-01a", with}, {"2031-01-01b", with}, {"draft", with}});
  const LineageReport report = lineage({}, series, {"river guards", {}}).value();
  REQUIRE(report.lineages.size() == 1);
  CHECK(rows_of(report.lineages[0]) ==
        "2031-01-01a.txt first-seen p.1 | 2031-01-01b.txt same p.1 | draft.txt same p.1");
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].message ==
        "1 of the texts has no date and stands last: whether what they have is older is not known");
}

TEST_CASE("lineage: places that are not there are named with those that are", "[lineage]") {
  CHECK(follow(fiction(), {}, "ncm-9:1").find("no statement 'ncm-9'") == 0);
  CHECK(follow(fiction(), {}, "ncm-3:99") == "no paragraph 99 with wording: ncm-3 has paragraphs 1 to 19");
  CHECK(follow(fiction(), {}, "ncm-3:6.9") == "no sentence 6.9: paragraph 6 of ncm-3 has 3");
  CHECK(lineage(fiction(), {}, {"words that nobody wrote", {}}).value().lineages.empty());
  CHECK_FALSE(lineage(fiction(), {}, {"...", {}}).ok());
  CHECK_FALSE(lineage(fiction(), {}, {"force", {"scm"}}).ok());
}

TEST_CASE("lineage: runs cover the rows and fold what repeats", "[lineage]") {
  const LineageReport report = lineage(fiction(), {}, {"ncm-3:6.1", {}}).value();
  REQUIRE(report.lineages.size() == 1);
  const Lineage& one = report.lineages[0];
  REQUIRE(one.runs.size() == 3);
  CHECK(one.runs.front().begin == 0);
  CHECK(one.runs.back().end == one.rows.size());
  CHECK(one.found == 6);
  CHECK(one.wordings == 3);
  CHECK(one.rows[2].asked);
  CHECK(one.rows[1].similarity == 1000);
}

namespace {

// The redline of the last variant, in brackets.
std::string last_redline(const Corpus& corpus, const std::vector<Statement>& outside,
                         const std::string& query) {
  const Result<LineageReport> report = lineage(corpus, outside, {query, {}});
  if (!report.ok()) return report.error().message;
  std::string out;
  for (const RedlinePiece& piece : report.value().lineages.front().rows.back().redline) {
    if (piece.space_before && !out.empty()) out += ' ';
    const bool common = piece.kind == PieceKind::common;
    out += common ? piece.text : (piece.of_earlier ? "[-" + piece.text + "-]" : "{+" + piece.text + "+}");
  }
  return out;
}

Concept bridge_watch() {
  Concept made;
  made.id = "bridge-watch";
  made.terms.emplace_back();
  made.terms.front().language = "en";
  made.terms.front().forms = {"[common] bridge watch"};
  return made;
}

}  // namespace

TEST_CASE("lineage: no edge of a redline cuts a term of the termbase", "[lineage]") {
  const auto series = outside_series({{"2031-01-01", "1. They keep the common bridge watch at the pass.\n"},
                                      {"2032-01-01", "1. They keep the bridge watch at the pass.\n"}});
  CHECK(last_redline({}, series, "They keep") == "They keep the [-common-] bridge watch at the pass.");
  Corpus corpus;
  corpus.termbase.concepts = {bridge_watch()};
  CHECK(last_redline(corpus, series, "They keep") ==
        "They keep the [-common bridge watch-]{+bridge watch+} at the pass.");
}

TEST_CASE("lineage: paragraphs of a class left out have no wording, and others keep their numbers",
          "[lineage]") {
  Corpus corpus;
  corpus.paragraph_classes = {{"voting", {}, 0}};
  corpus.paragraph_classes.front().terms.emplace_back();
  corpus.paragraph_classes.front().terms.front().language = "en";
  corpus.paragraph_classes.front().terms.front().forms = {"Voting for"};
  const auto series = outside_series(
      {{"2031-01-01", "The sides met.\n\nVoting for the bridge: all.\n\nThey keep the bridge.\n"},
       {"2032-01-01", "The sides met.\n\nVoting for the bridge: none.\n\nThey keep the bridge.\n"}});
  const auto follow_without = [&](const std::string& query, const std::vector<std::string>& left_out) {
    const Result<LineageReport> report = lineage(corpus, series, {query, {}, left_out, ""});
    if (!report.ok()) return report.error().message;
    std::string out;
    for (const Lineage& one : report.value().lineages) out += (out.empty() ? "" : "\n") + rows_of(one);
    return out;
  };
  CHECK(follow_without("the bridge", {}) ==
        "2031-01-01.txt first-seen p.2 | 2032-01-01.txt reworded p.2\n"
        "2031-01-01.txt first-seen p.3 | 2032-01-01.txt same p.3");
  CHECK(follow_without("the bridge", {"voting"}) ==
        "2031-01-01.txt first-seen p.3 | 2032-01-01.txt same p.3");
  CHECK(follow_without("the bridge", {"votes"}) == "no class of paragraphs 'votes' in archive.yaml");
}

TEST_CASE("lineage: one language where it is asked for", "[lineage]") {
  const Corpus record = load_corpus(std::string(AGREED_SOURCE_DIR) + "/statements").value();
  const auto languages = [&](const std::string& query, const std::string& language) {
    const Result<LineageReport> report = lineage(record, {}, {query, {"scm"}, {}, language});
    if (!report.ok()) return report.error().message;
    std::string out;
    for (const Lineage& one : report.value().lineages) out += (out.empty() ? "" : " ") + one.language;
    return out + " " + std::to_string(report.value().searched);
  };
  CHECK(languages("linchpin", "ko") == " 5");
  CHECK(languages("scm-55:1.1", "fr") == "statement 'scm-55': no text in 'fr' is held");
}

namespace {

// "the force level: 0 | current: 0-1+2" of the first lineage; rows are counted from 0, "~1" is elsewhere.
std::string words_of(const Corpus& corpus, const std::vector<Statement>& outside, const std::string& query) {
  const Result<LineageReport> report = lineage(corpus, outside, {query, {}});
  if (!report.ok()) return report.error().message;
  const Lineage& line = report.value().lineages.front();
  std::string out;
  for (const LineageWordRun& run : line.words) {
    out += (out.empty() ? "" : " | ") + run.text + ": " + (run.first_seen ? "<=" : "") +
           std::to_string(run.origin);
    for (std::size_t i = 0; i < run.exits.size(); ++i) {
      out += "-" + std::to_string(run.exits[i]);
      if (i < run.returns.size()) out += "+" + std::to_string(run.returns[i]);
    }
    for (const std::size_t row : run.elsewhere) out += "~" + std::to_string(row);
  }
  return out;
}

Statement excerpts_text(const std::string& day, const std::string& wording) {
  Statement statement = agreed::test::outside_text(day, wording);
  statement.texts.front().held = Held::excerpts;
  return statement;
}

}  // namespace

TEST_CASE("lineage: each word came in, went out and came back", "[lineage]") {
  CHECK(words_of(fiction(), {}, "ncm-4:6.1") ==
        "The Secretary: 0 | reaffirmed: 0-4 | noted: 4 | the: 0 | current: 0-4 | force: 0 | level of: 0-4 | "
        "12,000: 0-2 | 11,500: 2-4 | posture: 4 | in Castria: 0");
  CHECK(words_of({},
                 outside_series({{"2031-01-01", "They reaffirmed the current force level."},
                                 {"2033-01-01", "They noted the force level."},
                                 {"2035-01-01", "They noted the current force level."}}),
                 "force level") ==
        "They: 0 | reaffirmed: 0-1 | noted: 1 | the: 0 | current: 0-1+2 | force level: 0");
}

TEST_CASE("lineage: a sentence that is away and comes back reworded keeps its words", "[lineage]") {
  const auto series = outside_series(
      {{"2031-01-01",
        "They met in May. They agreed to keep forty river guards at the border. All went home."},
       {"2032-01-01", "They met in May. All went home."},
       {"2033-01-01",
        "They met in May. They agreed to keep fifty river guards at the border. All went home."}});
  CHECK(words_of({}, series, "river guards") ==
        "They agreed to keep: 0-1+2 | forty: 0-1 | fifty: 2 | river guards at the border: 0-1+2");
}

TEST_CASE("lineage: words that a parted sentence took along stand elsewhere", "[lineage]") {
  CHECK(words_of(fiction(), {}, "ncm-3:13.2") ==
        "Both sides noted that the Special Cost Agreement: 0~2~3~4~5 | which: 0-2 | provides for fair cost "
        "sharing: 0~2~3~4~5 | The Agreement: 2 | runs until 2039: 0");
  CHECK(words_of(fiction(), {}, "ncm-4:11.1").find("and that: 3 | a joint office") != std::string::npos);
}

TEST_CASE("lineage: clauses that changed places did not go", "[lineage]") {
  const auto series =
      outside_series({{"2031-01-01", "They agreed to widen the harbor, and to rebuild the bridge."},
                      {"2032-01-01", "They agreed to rebuild the bridge, and to widen the harbor."}});
  CHECK(words_of({}, series, "They agreed") ==
        "They agreed to rebuild the bridge, and to widen the harbor: 0");
}

TEST_CASE("lineage: excerpts and other statements of a day take no words away", "[lineage]") {
  const std::string with = "They keep the current force level at the border.";
  const std::string without = "They keep the force level at the border.";
  std::vector<Statement> series = outside_series({{"2031-01-01", with}, {"2033-01-01", with}});
  series.insert(series.begin() + 1, excerpts_text("2032-01-01", without));
  CHECK(words_of({}, series, "force level") == "They keep the current force level at the border: 0");
  // An excerpt before: where a word came in is not known.
  series = {excerpts_text("2031-01-01", without), agreed::test::outside_text("2032-01-01", with)};
  CHECK(words_of({}, series, "force level") ==
        "They keep the: 0 | current: <=1 | force level at the border: 0");
  CHECK(words_of({}, outside_series({{"2031-01-01", with}, {"2032-01-01a", without}, {"2032-01-01b", with}}),
                 "force level") == "They keep the current force level at the border: 0");
}
