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
