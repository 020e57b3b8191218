// Tests src/analyze/blame_history.h on small series (fiction).
#include "analyze/blame_history.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/outside_series.h"

using namespace agreed;
using agreed::test::outside_series;

namespace {

// "They keep the:0 current:0-1+2 ..." of the last text; "<=" before what is only first seen there.
std::string runs_of(const std::vector<Statement>& series) {
  std::vector<Statement> before(series.begin(), series.end() - 1);
  const Result<BlameHistory> report = blame_history({}, series.back(), "", before, "");
  if (!report.ok()) return report.error().message;
  std::string out;
  for (const HistoryRun& run : report.value().runs) {
    out += (out.empty() ? "" : " | ") + run.text + ": " + (run.first_seen ? "<=" : "") +
           std::to_string(run.origin);
    for (const std::string& name : run.readings) out += " (" + name + ")";
    for (std::size_t i = 0; i < run.exits.size(); ++i) {
      out += "-" + std::to_string(run.exits[i]);
      if (i < run.returns.size()) out += "+" + std::to_string(run.returns[i]);
    }
  }
  return out;
}

const std::string kWith = "They keep the current force level at the border.";
const std::string kWithout = "They keep the force level at the border.";

}  // namespace

TEST_CASE("blame history: a word goes out and comes back where it stood", "[blame]") {
  CHECK(runs_of(outside_series({{"2031-01-01", kWith}, {"2032-01-01", kWithout}, {"2033-01-01", kWith}})) ==
        "They keep the: 0 | current: 0-1+2 | force level at the border.: 0");
}

TEST_CASE("blame history: statements of one day are one step", "[blame]") {
  CHECK(runs_of(outside_series({{"2031-01-01", kWith},
                                {"2032-01-01a", kWithout},
                                {"2032-01-01b", kWith},
                                {"2033-01-01", kWith}})) ==
        "They keep the current force level at the border.: 0");
  CHECK(runs_of(outside_series({{"2031-01-01", kWith},
                                {"2032-01-01a", kWithout},
                                {"2032-01-01b", kWithout},
                                {"2033-01-01", kWith}})) ==
        "They keep the: 0 | current: 0-1+3 | force level at the border.: 0");
}

TEST_CASE("blame history: clauses that changed places are the same words", "[blame]") {
  CHECK(runs_of(outside_series(
            {{"2031-01-01", "They agreed to widen the harbor at Lund, to rebuild the bridge over the Orm."},
             {"2032-01-01",
              "They agreed to rebuild the bridge over the Orm, to widen the harbor at Lund."}})) ==
        "They agreed to rebuild the bridge over the Orm, to widen the harbor at Lund.: 0");
}

TEST_CASE("blame history: each reading of a draft in brackets has its own words", "[blame]") {
  CHECK(runs_of(outside_series(
            {{"2031-01-01", "1. They met.\n\n2. They keep the current force level. All went.\n"},
             {"2032-01-01", "1. They met.\n\n2. They keep the force posture. All went.\n"},
             {"2033-01-01",
              "1. They met.\n\n2. They keep the [Castria: current force level] [Norland: new force posture]. "
              "All went.\n\n3. [Norland: They sang.]\n"}})) ==
        "They met.: 0 | They keep the: 0 (Castria) | current: 0 (Castria)-1+2 | force: 0 (Castria) | "
        "level.: 0 (Castria)-1+2 | They keep the: 0 (Norland) | new: 2 (Norland) | force: 0 (Norland) | "
        "posture.: 1 (Norland) | All went.: 0 | They sang.: 2 (Norland)");
}

TEST_CASE("blame history: brackets of a record are its wording", "[blame]") {
  Corpus corpus;
  corpus.statements = outside_series({{"2031-01-01", "They [US: keep] it."}});
  const Statement draft = agreed::test::outside_text("2032-01-01", "They keep it.");
  const Result<BlameHistory> report = blame_history(corpus, corpus.statements.front(), "", {draft}, "");
  REQUIRE(report.ok());
  REQUIRE(report.value().runs.size() == 1);
  CHECK(report.value().runs.front().text == "They [US: keep] it.");
}
