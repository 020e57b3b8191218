// Tests src/cli/command_grep.cpp, command_trace_new.cpp and the renderers of visualize/concordance_*.cpp and
// visualize/novelty_*.cpp through the binary (fiction).
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"
#include "text/display_width.h"

using agreed::test::run_agreed;
using agreed::test::run_agreed_closing_pipe;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

RunResult grep(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "grep");
  return run_agreed(arguments);
}

}  // namespace

TEST_CASE("cli: grep exits 0 when found, 1 when not, 2 on trouble", "[cli][kwic]") {
  CHECK(grep({"linchpin", "--statements", kFiction}).exit_code == 0);
  CHECK(grep({"no such words", "--statements", kFiction}).exit_code == 1);
  const auto trouble = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--statements", kFiction});
    const RunResult run = grep(arguments);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    return run.err;
  };
  CHECK(trouble({""}) == "agreed: '' has no word to look for\n");
  CHECK(trouble({"x", "--series", "y"}) == "agreed: no series 'y' (there are: ncm)\n");
  CHECK(trouble({"x", "--sort", "1Q"}) ==
        "agreed: '1Q' is no key to sort by: date, node, 1L .. 9L, 1R .. 9R, several parted by commas\n");
  CHECK(trouble({"x", "--limit", "-1"}) == "agreed: --limit takes a number from 0 (all)\n");
  CHECK(trouble({"x", "--since", "2031-13-01"}) == "agreed: '2031-13-01' is not a date (YYYY-MM-DD)\n");
  CHECK(trouble({"x", "--format", "xml"}).find("'xml' is none of text|json|csv") != std::string::npos);
}

TEST_CASE("cli: grep escapes what a terminal would obey", "[cli][kwic]") {
  const RunResult run =
      run_agreed({"grep", "force", "--in", "-"}, {"Of \x1b[2J the force \xE2\x80\xAE now.", {}, "/"});
  CHECK(run.exit_code == 0);
  CHECK(run.out.find('\x1b') == std::string::npos);
  CHECK(run.out.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(grep({"linchpin", "--statements", kFiction, "--color", "always"}).out.find('\x1b') !=
        std::string::npos);
}

TEST_CASE("cli: grep aligns the node by display columns", "[cli][kwic]") {
  TempFolder folder;
  folder.write(
      "2030-01-01.ja.md",
      "---\nlanguage: ja\n---\n\u4e21\u56fd\u306f\u540c\u76df\u3092\u5f37\u5316\u3057\u305f\u3002\n");
  folder.write("2031-01-01.ja.md", "---\nlanguage: ja\n---\n\u65b0\u3057\u3044ABC\u540c\u76df\u3060\u3002\n");
  const RunResult run = run_agreed({"grep", "\u540c\u76df", "--in", "."}, {"", {}, folder.path()});
  std::vector<std::size_t> columns;
  for (std::size_t at = 0; at < run.out.size();) {
    const std::size_t end = run.out.find('\n', at);
    const std::string line = run.out.substr(at, end - at);
    const std::size_t node = line.find("  \u540c\u76df");
    if (node != std::string::npos) columns.push_back(agreed::display_width(line.substr(0, node)));
    at = end + 1;
  }
  REQUIRE(columns.size() == 2);
  CHECK(columns[0] == columns[1]);
}

TEST_CASE("cli: grep survives a closed pipe and a long line", "[cli][kwic]") {
  TempFolder folder;
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "Of the force posture and so on and on. ";
  folder.write("2010-01-01.txt", text);
  const RunResult run = run_agreed_closing_pipe({"grep", "force posture", "--in", folder / "2010-01-01.txt"});
  CHECK(run.exit_code == 0);
  CHECK(run.err.empty());
}

TEST_CASE("cli: grep as JSON, CSV and counts", "[cli][kwic]") {
  const auto json = nlohmann::json::parse(
      grep({"linchpin", "--statements", kFiction, "--format", "json", "--sort", "1r", "--width", "2w"}).out);
  CHECK(json["schema"] == "agreed.grep/1");
  CHECK(json["concept"] == "linchpin");
  CHECK(json["sort"] == nlohmann::json({"1R"}));
  CHECK(json["total"] == 6);
  CHECK(json["hits"][0]["left"] == "remains the ");
  CHECK(json["hits"][0]["right"] == " of peace");
  CHECK(json["hits"][0]["paragraph"] == 2);
  const auto counts =
      nlohmann::json::parse(grep({"linchpin", "--statements", kFiction, "--format", "json", "--count"}).out);
  CHECK(counts["hits"].is_null());
  CHECK(counts["statements"][0]["count"] == 1);
  const std::string csv = grep({"linchpin", "--statements", kFiction, "--format", "csv", "--limit", "1"}).out;
  CHECK(csv.find("number,date,id,series,path,language,paragraph,line,begin,end,left,node,right,source,"
                 "reading\r\n1,2031-10-16,ncm-1,ncm,") == 0);
}

TEST_CASE("cli: trace --new as JSON and CSV, and what cannot be combined", "[cli][novelty]") {
  const RunResult run = run_agreed({"trace", "--new", "ncm-5", "--statements", kFiction, "--format", "json"});
  CHECK(run.exit_code == 0);
  const auto json = nlohmann::json::parse(run.out);
  CHECK(json["schema"] == "agreed.new/1");
  CHECK(json["verdict"] == "new");
  CHECK(json["counts"]["full"] == 4);
  CHECK(json["latest"]["id"] == "ncm-4");
  bool flexibility = false;
  for (const auto& one : json["new"]) flexibility = flexibility || one["text"] == "strategic flexibility";
  CHECK(flexibility);
  const std::string csv =
      run_agreed({"trace", "--new", "ncm-5", "--statements", kFiction, "--format", "csv"}).out;
  CHECK(csv.find("\r\nlost,phrase,Secretary reaffirmed the current force level,") != std::string::npos);
  CHECK(run_agreed({"trace", "--new", "ncm-1", "--statements", kFiction}).exit_code == 1);
  CHECK(run_agreed({"trace", "--new", "ncm-9", "--statements", kFiction}).exit_code == 2);
  CHECK(run_agreed({"trace", "x", "--new", "ncm-5", "--statements", kFiction}).err ==
        "agreed: --new takes one text and no terms\n");
  CHECK(run_agreed({"trace", "--new", "ncm-5", "--series", "y", "--statements", kFiction}).exit_code == 2);
  CHECK(run_agreed({"trace", "--new", kFiction + "/../ncm-7-draft.md", "--statements", kFiction}).exit_code ==
        2);
  CHECK(run_agreed({"trace"}).exit_code == 2);
}

TEST_CASE("cli: trace --new on real statements", "[cli][novelty][corpora]") {
  const std::string corpora = std::string(AGREED_SHARED_DIR) + "/corpora/";
  if (run_agreed({"grep", "the", "--in", corpora + "fomc", "--limit", "1"}).exit_code == 2) {
    WARN("skipped: no " << corpora);
    return;
  }
  const auto news = [&](const std::string& file, const std::string& folder) {
    return run_agreed({"trace", "--new", corpora + file, "--in", corpora + folder, "--limit", "0"}).out;
  };
  CHECK(news("fomc/20151216.txt", "fomc").find("normalization") != std::string::npos);
  CHECK(news("fomc/20160127.txt", "fomc").find("until normalization") == std::string::npos);
  CHECK(news("fomc/20120913.txt", "fomc").find("considerable time") != std::string::npos);
  const std::string fact_sheet =
      "leaders/rok-us/"
      "2025-11-13-joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung.md";
  CHECK(news(fact_sheet, "leaders/rok-us").find("nuclear-powered") != std::string::npos);
}
