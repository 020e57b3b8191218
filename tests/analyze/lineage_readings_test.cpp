// Tests src/analyze/series_readings.h through lineage.h: drafts in brackets, in small series (fiction).
#include <string>
#include <vector>

#include "analyze/lineage.h"
#include "support/catch.h"
#include "support/outside_series.h"

using namespace agreed;
using agreed::test::outside_series;

namespace {

const std::string kEarlier = "They reaffirmed the force level of 12,000 in Castria. They met in May.";

std::string names_of(const std::vector<std::string>& readings) {
  std::string out;
  for (const std::string& one : readings) out += (out.empty() ? "" : ",") + one;
  return out.empty() ? "" : "(" + out + ") ";
}

// "(US) 2031-01-01.txt first-seen "They noted it." | 2032-01-01.txt (US) reworded "They welcomed it."", one
// line for each lineage.
std::string follow(const std::vector<Statement>& series, const std::string& query) {
  const Result<LineageReport> report = lineage({}, series, {query, {}});
  if (!report.ok()) return report.error().message;
  std::string out;
  for (const Lineage& one : report.value().lineages) {
    out += (out.empty() ? "" : "\n") + names_of(one.readings);
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
      const LineageRow& row = one.rows[i];
      out += (i == 0 ? "" : " | ") + row.label + " " + names_of(row.readings) +
             std::string(name_of(row.verdict));
      for (const LineageSentence& sentence : row.sentences) out += " \"" + sentence.text + "\"";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("lineage: each reading of a draft in brackets is followed by itself", "[lineage]") {
  const auto series = outside_series(
      {{"2031-01-01", kEarlier},
       {"2032-01-01",
        "They [ROK: reaffirmed the force level of 12,000] [US: noted the force posture] in Castria. They met "
        "in May."}});
  const std::string first = " \"They reaffirmed the force level of 12,000 in Castria.\"";
  CHECK(follow(series, "2031-01-01.txt:1.1") ==
        "(ROK) 2031-01-01.txt first-seen" + first + " | 2032-01-01.txt (ROK) same" + first +
            "\n(US) 2031-01-01.txt first-seen" + first +
            " | 2032-01-01.txt (US) reworded \"They noted the force posture in Castria.\"");
  SECTION("a sentence that all readings have is one lineage") {
    CHECK(follow(series, "2031-01-01.txt:1.2") ==
          "2031-01-01.txt first-seen \"They met in May.\" | 2032-01-01.txt same \"They met in May.\"");
  }
  SECTION("a wording that one side wants stands in its reading only") {
    CHECK(follow(series, "force posture") == "(US) 2031-01-01.txt first-seen" + first +
                                                 " | 2032-01-01.txt (US) reworded \"They noted the force "
                                                 "posture in Castria.\"");
    CHECK(follow(series, "ROK").empty());
  }
}

TEST_CASE("lineage: a sentence that one side wants is absent from the reading of others", "[lineage]") {
  const auto series = outside_series(
      {{"2031-01-01", kEarlier},
       {"2032-01-01", "They reaffirmed the force level of 12,000 in Castria. [US: They met in May.]"}});
  CHECK(follow(series, "2031-01-01.txt:1.2") ==
        "(US) 2031-01-01.txt first-seen \"They met in May.\" | 2032-01-01.txt (US) same \"They met in May.\""
        "\n(others) 2031-01-01.txt first-seen \"They met in May.\" | 2032-01-01.txt (others) absent");
  CHECK(
      follow(series, "2032-01-01.txt:1.2") ==
      "(US) 2031-01-01.txt first-seen \"They met in May.\" | 2032-01-01.txt (US) same \"They met in May.\"");
  CHECK(follow(series, "2032-01-01.txt:1.3") == "no sentence 1.3: paragraph 1 of 2032-01-01.txt has 2");
}

TEST_CASE("lineage: rounds of a draft are read as one party wants them", "[lineage]") {
  const auto series =
      outside_series({{"2031-01-01", "They [ROK: noted] [US: welcomed] the talks in Lund and Ostra."},
                      {"2032-01-01", "They [US: warmly] noted the talks in Lund and Ostra."}});
  CHECK(
      follow(series, "the talks in Lund") ==
      "2031-01-01.txt (ROK) first-seen \"They noted the talks in Lund and Ostra.\" | 2032-01-01.txt (others) "
      "same \"They noted the talks in Lund and Ostra.\""
      "\n(US) 2031-01-01.txt (US) first-seen \"They welcomed the talks in Lund and Ostra.\" | 2032-01-01.txt "
      "(US) reworded \"They warmly noted the talks in Lund and Ostra.\"");
}

TEST_CASE("lineage: comments in a draft are no wording", "[lineage]") {
  const auto series = outside_series({{"2031-01-01", "They met in May.\n\n<!-- They met in Lund. -->\n"}});
  CHECK(follow(series, "They met").find("Lund") == std::string::npos);
}
