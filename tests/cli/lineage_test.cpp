// Tests src/cli/command_lineage.cpp through the binary (fiction).
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::run_agreed_closing_pipe;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

RunResult run(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--statements", kFiction});
  return run_agreed(arguments);
}

}  // namespace

TEST_CASE("cli: lineage exits 0 when found, 1 when not, 2 on trouble", "[cli][lineage]") {
  CHECK(run({"lineage", "ncm-4:6.1"}).exit_code == 0);
  const RunResult none = run({"lineage", "words that nobody wrote"});
  CHECK(none.exit_code == 1);
  CHECK(none.out ==
        "\"words that nobody wrote\" stands in none of the 6 texts of which something is held.\n");
  for (const char* query : {"ncm-9:1", "ncm-4:99", "ncm-4:6.9", "..."}) {
    const RunResult bad = run({"lineage", query});
    CHECK(bad.exit_code == 2);
    CHECK(bad.out.empty());
    CHECK(bad.err.starts_with("agreed: "));
  }
  CHECK(run({"lineage", "force", "--series", "scm"}).exit_code == 2);
}

TEST_CASE("cli: a draft joins the series by its date", "[cli][lineage]") {
  const RunResult result =
      run({"lineage", "ncm-4:6.1", "--in", std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm-7-draft.md",
           "--format", "json"});
  const auto report = nlohmann::json::parse(result.out);
  CHECK(report["schema"] == "agreed.lineage/1");
  const auto& statements = report["lineages"][0]["statements"];
  REQUIRE(statements.size() == 7);
  CHECK(statements[3]["asked"] == true);
  CHECK(statements[4]["verdict"] == "reworded");
  CHECK(statements[6]["date"] == "2037-10-15");
  CHECK(statements[0]["similarity"].is_null());
}

TEST_CASE("cli: lineage through texts from outside alone, and into a closed pipe", "[cli][lineage]") {
  TempFolder folder;
  folder.write("texts/2031-01-01.txt", "They keep forty guards at the river.\n");
  folder.write("texts/2032-01-01.txt", "They keep fifty guards at the river.\n");
  folder.write("texts/empty.txt", "");
  const RunResult place =
      run_agreed({"lineage", "2031-01-01.txt:1", "--in", "texts"}, {"", {}, folder.path()});
  CHECK(place.exit_code == 2);  // for the empty file, which is named
  CHECK(place.err.find("empty.txt") != std::string::npos);
  CHECK(place.out.find("They keep [-forty-]{+fifty+} guards at the river.") != std::string::npos);
  CHECK(
      run_agreed_closing_pipe({"lineage", "guards", "--in", "texts/2031-01-01.txt"}, {"", {}, folder.path()})
          .exit_code == 0);
  CHECK(run_agreed({"lineage", "guards", "--in", "texts/2031-01-01.txt", "--format", "csv"},
                   {"", {}, folder.path()})
            .out.find(",first-seen,,yes,0,0,0,1,") != std::string::npos);
}

TEST_CASE("cli: a statement by title only has no lineage of its own", "[cli][lineage]") {
  TempFolder folder;
  folder.write("statements/archive.yaml", "series:\n  - id: ncm\n    title: Fiction\n    parties: [A, B]\n");
  folder.write("statements/ncm/ncm-1.md",
               "---\nid: ncm-1\nseries: ncm\nordinal: 1\ntitle: Fiction\ndate: 2001-01-01\nplace: "
               "Here\nlanguage: en\ntext: excerpts\n"
               "sources:\n  - {url: \"https://example.org/a\", kind: official, seen: true}\n---\n");
  const RunResult result = run_agreed({"lineage", "ncm-1:1"}, {"", {}, folder.path()});
  CHECK(result.exit_code == 2);
  CHECK(result.err == "agreed: statement 'ncm-1': no text of it is held\n");
}
