// Tests src/cli/command_report.cpp through the binary (fiction).
#include <filesystem>
#include <string>
#include <vector>

#include "support/bytes_of.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::bytes_of;
using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

struct Desk {
  [[nodiscard]] RunResult report(std::vector<std::string> more) const {
    more.insert(more.begin(), {"report", "--statements", kFiction, "--output", path()});
    return run_agreed(more);
  }
  [[nodiscard]] std::string path() const { return folder / "report.html"; }
  TempFolder folder;
};

}  // namespace

TEST_CASE("cli: report writes one file, and writes it again", "[cli][report]") {
  const Desk desk;
  const RunResult first = desk.report({});
  CHECK(first.exit_code == 0);
  CHECK(first.out.find("14 concepts, 6 statements, 5 comparisons") != std::string::npos);
  const std::string bytes = bytes_of(desk.path());
  CHECK(bytes.find("<!DOCTYPE html>") == 0);
  CHECK(desk.report({}).exit_code == 0);
  CHECK(bytes_of(desk.path()) == bytes);
}

TEST_CASE("cli: report leaves a file alone that is no report", "[cli][report]") {
  const Desk desk;
  desk.folder.write("report.html", "<!DOCTYPE html>\n<title>somebody's</title>\n");
  CHECK(desk.report({}).exit_code == 2);
  CHECK(bytes_of(desk.path()).find("somebody's") != std::string::npos);
  CHECK(desk.report({"--replace"}).exit_code == 0);
  CHECK(bytes_of(desk.path()).find("somebody's") == std::string::npos);
}

TEST_CASE("cli: report with a draft opens on it", "[cli][report]") {
  const Desk desk;
  CHECK(
      desk.report({"--draft", std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm-7-draft.md"}).exit_code ==
      0);
  const std::string page = bytes_of(desk.path());
  const std::size_t draft = page.find("id=\"draft\"");
  REQUIRE(draft != std::string::npos);
  CHECK(draft < page.find("id=\"timeline\""));
}

TEST_CASE("cli: report refuses what makes no sense, and writes nothing", "[cli][report]") {
  const Desk desk;
  CHECK(run_agreed({"report", "--statements", kFiction}).exit_code == 2);
  CHECK(desk.report({"--series", "nato"}).exit_code == 2);
  CHECK(desk.report({"--since", "2099-01-01"}).exit_code == 2);
  CHECK(desk.report({"--since", "yesterday"}).exit_code == 2);
  CHECK(desk.report({"--draft", "nonesuch.md"}).exit_code == 2);
  CHECK(desk.report({"--concept", "\"\""}).exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(desk.path()));
}

// Fiction.
TEST_CASE("cli: report quotes the first 200 places of a cell, and tells of the others", "[cli][report]") {
  const Desk desk;
  std::string text = "2031-05-02\n\n";
  for (int i = 0; i < 250; ++i) text += "They saw the harbor of berth " + std::to_string(i) + ".\n\n";
  desk.folder.write("2031-05-02.txt", text);
  CHECK(run_agreed({"report", "--in", desk.folder / "2031-05-02.txt", "--concept", "harbor", "--output",
                    desk.path()})
            .exit_code == 0);
  const std::string page = bytes_of(desk.path());
  std::size_t quotes = 0;
  for (std::size_t at = page.find("<figure class=\"quote\">"); at != std::string::npos;
       at = page.find("<figure class=\"quote\">", at + 1))
    ++quotes;
  CHECK(quotes == 200);
  CHECK(page.find("and 50 more places, which its text has: ") != std::string::npos);
}

TEST_CASE("cli: report of texts from outside the archive", "[cli][report]") {
  const Desk desk;
  desk.folder.write("2031-01-01-one.md", "1. They keep the force level.\n");
  desk.folder.write("2032-01-01-two.md", "1. They keep the force posture.\n");
  const RunResult run =
      run_agreed({"report", "--in", desk.folder.path(), "--concept", "force", "--output", desk.path()});
  CHECK(run.exit_code == 0);
  const std::string page = bytes_of(desk.path());
  CHECK(page.find("id=\"compare/one.md/two.md\"") != std::string::npos);
}
