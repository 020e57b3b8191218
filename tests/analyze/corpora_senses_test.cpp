// Tests senses, paragraph classes and shifts through the binary on real texts: the traps in the term
// histories that the README of the shared corpora lists. Skipped where the corpora are missing.
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;

namespace {

const std::string kCorpora = std::string(AGREED_SHARED_DIR) + "/corpora/";

bool corpora_missing() {
  if (std::filesystem::is_directory(kCorpora)) return false;
  WARN("skipped: no " << kCorpora);
  return true;
}

const std::string kTermbase = R"yaml(concepts:
  - id: measured
    terms: [{language: en, forms: [measured]}]
    senses:
      - {id: productivity, false_friend: true, cues: [{language: en, forms: ["@ productivity"]}]}
      - {id: steps, cues: [{language: en, forms: ["@ (steps|reduction)"]}]}
      - {id: pace, cues: [{language: en, forms: ["pace ~6 @", "@ policy firming"]}]}
  - id: extended-period
    terms: [{language: en, forms: [extended period]}]
  - id: exceptionally-low
    terms: [{language: en, forms: [exceptionally low]}]
)yaml";
const std::string kArchive = R"yaml(series: [{id: s, title: S}]
paragraph_classes: [{id: voting, terms: [{language: en, forms: ["Voting (for|against)"]}]}]
)yaml";

class Fed {
 public:
  Fed() {
    folder_.write("termbase.yaml", kTermbase);
    folder_.write("archive.yaml", kArchive);
  }
  nlohmann::json rows(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "trace");
    for (const char* more : {"--format", "json", "--statements"}) arguments.emplace_back(more);
    arguments.push_back(folder_.path());
    arguments.emplace_back("--in");
    arguments.push_back(kCorpora + "fomc");
    const RunResult run = run_agreed(arguments);
    CHECK(run.err.empty());
    return nlohmann::json::parse(run.out)["queries"][0]["statements"];
  }

 private:
  agreed_test::TempFolder folder_;
};

}  // namespace

TEST_CASE("corpora: measured has two senses and a false friend", "[analyze][corpora]") {
  if (corpora_missing()) return;
  Fed fed;
  std::map<std::string, std::string> reach;  // sense -> first .. last
  std::string false_friends;
  for (const auto& row : fed.rows({"measured"})) {
    const std::string date = row["date"];
    for (const auto& use : row["occurrences"]) {
      std::string& both = reach[use["sense"].get<std::string>()];
      both = both.substr(0, 10) + (both.empty() ? date : " .. " + date);
    }
    for (const auto& use : row["false_friends"]) {
      CHECK(use["sense"] == "productivity");
      false_friends += date + " ";
    }
    if (date == "2013-12-18") {
      CHECK(row["event"] == "returned");
      REQUIRE_FALSE(row["shifts"].empty());
      CHECK(row["shifts"][0] == "sense");
      CHECK(row["shift_details"][0]["from"] == "pace");
      CHECK(row["shift_details"][0]["to"] == "steps");
    }
    if (date == "2001-04-18") CHECK(row["verdict"] == "absent");
    if (date == "2004-05-04") CHECK(row["event"] == "appeared");
  }
  CHECK(reach == std::map<std::string, std::string>{{"pace", "2004-05-04 .. 2005-12-13"},
                                                    {"steps", "2013-12-18 .. 2014-09-17"}});
  CHECK(false_friends == "2001-04-18 2001-05-15 ");
}

TEST_CASE("corpora: an extended period in a dissent is told apart, and can be left out",
          "[analyze][corpora]") {
  if (corpora_missing()) return;
  Fed fed;
  for (const auto& row : fed.rows({"extended-period"})) {
    if (row["date"] != "2011-08-09") continue;
    CHECK(row["verdict"] == "present");
    CHECK(row["occurrences"][0]["paragraph_class"] == "voting");
  }
  for (const auto& row : fed.rows({"extended-period", "--leave-out", "voting"})) {
    if (row["date"] == "2011-06-22") CHECK(row["event"] != "dropped");
    if (row["date"] != "2011-08-09") continue;
    CHECK(row["verdict"] == "absent");
    CHECK(row["event"] == "dropped");
    CHECK(row["left_out"].size() == 1);
  }
}

TEST_CASE("corpora: a notice without the guidance is a gap of one statement", "[analyze][corpora]") {
  if (corpora_missing()) return;
  Fed fed;
  for (const auto& row : fed.rows({"exceptionally-low"})) {
    if (row["date"] == "2010-05-09") CHECK(row["verdict"] == "absent");
    if (row["date"] != "2010-06-23") continue;
    CHECK(row["event"] == "returned");
    CHECK(row["after"] == 1);
  }
}

TEST_CASE("corpora: denuclearization of whom, in the U.S.-Japan texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  const RunResult run =
      run_agreed({"trace", "denuclearization", "--format", "json", "--in", kCorpora + "leaders/us-japan",
                  "--statements", std::string(AGREED_SOURCE_DIR) + "/statements"});
  std::string scopes;
  const auto json = nlohmann::json::parse(run.out);
  for (const auto& row : json["queries"][0]["statements"]) {
    if (row["count"] == 0) continue;
    scopes += row["date"].get<std::string>() + " " + row["occurrences"][0]["scopes"].dump();
    for (const auto& shift : row["shifts"]) scopes += shift == "scope" ? " shifted" : "";
    scopes += "\n";
  }
  CHECK(scopes ==
        "2021-04-16 [\"north-korea\"]\n"
        "2022-05-23 [\"peninsula\"] shifted\n"
        "2023-01-13 [\"peninsula\"]\n"
        "2024-04-10 [\"north-korea\"] shifted\n"
        "2025-02-07 [\"north-korea\"]\n");
}

TEST_CASE("corpora: modernization of the alliance is not that of shipyards", "[analyze][corpora]") {
  if (corpora_missing()) return;
  const RunResult run =
      run_agreed({"trace", "modernization", "--format", "json", "--in", kCorpora + "leaders/rok-us",
                  "--statements", std::string(AGREED_SOURCE_DIR) + "/statements"});
  std::string uses;
  const auto json = nlohmann::json::parse(run.out);
  for (const auto& row : json["queries"][0]["statements"]) {
    if (row["count"] == 0) continue;
    uses += row["date"].get<std::string>();
    for (const auto& use : row["occurrences"]) uses += " " + use["sense"].get<std::string>();
    for (const auto& use : row["false_friends"]) uses += " !" + use["sense"].get<std::string>();
    uses += "\n";
  }
  CHECK(uses == "2021-05-21 alliance\n2023-12-08 alliance\n2025-11-13 alliance !shipyards !shipyards\n");
}
