// Tests src/analyze/trace.cpp through the binary on real texts: the English term histories that
// the README of the shared corpora lists, counted there by other means. Skipped where the corpora are
// missing.
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;

namespace {

const std::string kCorpora = std::string(AGREED_SHARED_DIR) + "/corpora/";

bool corpora_missing() {
  if (std::filesystem::is_directory(kCorpora)) return false;
  WARN("skipped: no " << kCorpora);
  return true;
}

// "2021-05-21:1 2025-11-13:3": dates and counts of the texts that have the term, in order.
std::string history(const std::string& term, const std::string& folder, const std::string& name_part = "") {
  const RunResult run = run_agreed({"trace", term, "--format", "json", "--in", kCorpora + folder});
  CHECK(run.err.empty());
  std::string out;
  const auto json = nlohmann::json::parse(run.out);
  for (const auto& row : json["queries"][0]["statements"]) {
    if (row["count"] == 0 || row["id"].get<std::string>().find(name_part) == std::string::npos) continue;
    if (!out.empty()) out += ' ';
    out += row["date"].get<std::string>() + ":" + std::to_string(row["count"].get<int>());
  }
  return out;
}

// Dates only.
std::string dates(const std::string& term, const std::string& folder) {
  const std::string counted = history(term, folder);
  std::string out;
  for (std::size_t i = 0; i < counted.size();) {
    if (!out.empty()) out += ' ';
    out += counted.substr(i, 10);
    i = counted.find(' ', i);
    i = i == std::string::npos ? counted.size() : i + 1;
  }
  return out;
}

// How many texts have it, the first and the last.
struct Reach {
  std::size_t texts = 0;
  std::string first;
  std::string last;
  bool operator==(const Reach&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Reach& reach) {
  return out << reach.texts << " " << reach.first << ".." << reach.last;
}

Reach reach(const std::string& term) {
  const std::string all = dates(term, "fomc");
  if (all.empty()) return {};
  return {(all.size() + 1) / 11, all.substr(0, 10), all.substr(all.size() - 10)};
}

}  // namespace

TEST_CASE("corpora: denuclearization in the US-Japan leaders' texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("denuclearization of North Korea", "leaders/us-japan") == "2021-04-16 2024-04-10");
  CHECK(dates("denuclearization of the Korean Peninsula", "leaders/us-japan") == "2022-05-23 2023-01-13");
  CHECK(dates("denuclearization of the DPRK", "leaders/us-japan") == "2025-02-07");
}

TEST_CASE("corpora: denuclearization in the ROK-U.S. leaders' texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("complete denuclearization of the Korean Peninsula", "leaders/rok-us") ==
        "2021-05-21 2022-05-21 2023-04-26 2023-04-26 2024-07-11");
  CHECK(dates("denuclearization of the DPRK", "leaders/rok-us") == "2025-11-13");
}

TEST_CASE("corpora: moderni* in the ROK-U.S. leaders' texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(history("moderni*", "leaders/rok-us") == "2021-05-21:1 2023-12-08:1 2025-11-13:3");
}

TEST_CASE("corpora: the linchpin and what it is for", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("linchpin for", "leaders/rok-us") == "2021-05-21 2022-05-21 2023-04-26 2025-11-13");
  CHECK(dates("for stability and prosperity", "leaders/rok-us") == "2021-05-21");
  CHECK(dates("linchpin for peace and prosperity in the region", "leaders/rok-us") == "2022-05-21");
  CHECK(dates("linchpin for peace, security and prosperity on the Korean Peninsula and in the Indo-Pacific "
              "region",
              "leaders/rok-us") == "2025-11-13");
}

TEST_CASE("corpora: the Taiwan Strait in the ROK-U.S. leaders' texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("in the Taiwan Strait", "leaders/rok-us") == "2021-05-21 2022-05-21 2023-04-26");
  CHECK(dates("across the Taiwan Strait", "leaders/rok-us") == "2025-11-13");
}

TEST_CASE("corpora: what only the 2025 fact sheet has", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("USFK", "leaders/rok-us") == "2025-11-13");
  CHECK(dates("nuclear-powered", "leaders/rok-us") == "2025-11-13");
}

TEST_CASE("corpora: as long as it takes in the G7 texts", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("as long as it takes", "leaders/g7") ==
        "2022-09-23 2022-10-11 2022-12-12 2023-02-24 2023-05-19 2023-05-20 2024-02-24 2024-06-14 2024-10-25");
}

TEST_CASE("corpora: the Federal Reserve's guidance phrases", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("considerable period", "fomc") == "2003-08-12 2003-09-16 2003-10-28 2003-12-09");
  CHECK(dates("patient", "fomc") == "2004-01-28 2004-03-16 2014-12-17 2015-01-28");
  CHECK(reach("exceptionally low") == Reach{42, "2008-12-16", "2014-01-29"});
  CHECK(reach("extended period") == Reach{20, "2009-03-18", "2011-08-09"});
  CHECK(reach("considerable time") == Reach{19, "2012-09-13", "2014-12-17"});
  CHECK(reach("normalization") == Reach{7, "2015-12-16", "2016-09-21"});
}

TEST_CASE("corpora: measured in its three stretches", "[analyze][corpora]") {
  if (corpora_missing()) return;
  CHECK(dates("measured", "fomc") ==
        "2001-04-18 2001-05-15 "
        "2004-05-04 2004-06-30 2004-08-10 2004-09-21 2004-11-10 2004-12-14 2005-02-02 2005-03-22 2005-05-03 "
        "2005-06-30 2005-08-09 2005-09-20 2005-11-01 2005-12-13 "
        "2013-12-18 2014-01-29 2014-03-19 2014-04-30 2014-06-18 2014-07-30 2014-09-17");
}

TEST_CASE("corpora: the event follows from the texts between", "[analyze][corpora]") {
  if (corpora_missing()) return;
  const RunResult run = run_agreed({"trace", "patient", "--format", "json", "--in", kCorpora + "fomc"});
  std::map<std::string, std::string> events;
  const auto json = nlohmann::json::parse(run.out);
  for (const auto& row : json["queries"][0]["statements"]) {
    if (!row["event"].is_null()) events[row["date"]] = row["event"];
  }
  const std::map<std::string, std::string> expected = {{"2004-01-28", "appeared"}, {"2004-03-16", "kept"},
                                                       {"2004-05-04", "dropped"},  {"2014-12-17", "returned"},
                                                       {"2015-01-28", "shifted"},  // once instead of twice
                                                       {"2015-03-18", "dropped"}};
  CHECK(events == expected);
}
