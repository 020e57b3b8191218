// Tests src/cli/command_streaks.cpp and the streaks in agreed diff through the binary (fiction).
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::run_agreed_closing_pipe;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kWith = "They reaffirmed the current force level.\n";

void write_statement(const TempFolder& folder, const std::string& id, const std::string& date,
                     const std::string& held, const std::string& body) {
  folder.write("statements/ncm/" + id + ".md",
               "---\nid: " + id + "\nseries: ncm\nordinal: 1\ntitle: Fiction " + id + "\ndate: " + date +
                   "\nplace: Here\nlanguage: en\ntext: " + held +
                   "\nsources:\n  - {url: \"https://example.org/a\", kind: official, seen: true}\n---\n" +
                   body);
}

// Two in full, one by title only.
void write_archive(const TempFolder& folder) {
  folder.write("statements/archive.yaml",
               "series:\n  - id: ncm\n    title: Fictional meetings\n    parties: [A, B]\n");
  write_statement(folder, "ncm-1", "2001-01-01", "full", "1. " + kWith);
  write_statement(folder, "ncm-2", "2002-01-01", "full", "1. " + kWith);
}

RunResult run_in(const TempFolder& folder, const std::vector<std::string>& arguments,
                 const std::string& input = "") {
  return run_agreed(arguments, {input, {}, folder.path()});
}

}  // namespace

TEST_CASE("cli: trace --streaks asks about a draft, a statement, the latest one", "[cli][streaks]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult draft = run_in(folder, {"trace", "--streaks", "-"}, "1. They noted the posture.\n");
  CHECK(draft.exit_code == 0);
  CHECK(draft.err.empty());
  CHECK(draft.out.find("all 2  p.1  \"reaffirmed the current force level\"") != std::string::npos);
  CHECK(run_in(folder, {"trace", "--streaks", "ncm-2"}).exit_code == 1);
  const RunResult latest = run_in(folder, {"trace", "--streaks"});
  CHECK(latest.exit_code == 1);
  CHECK(latest.out.find("ncm-2 (2002-01-01) after 1 statement of ncm") != std::string::npos);
  CHECK(run_in(folder, {"trace", "--streaks", "-", "--last", "3"}, "1. They met.\n").exit_code == 1);
}

TEST_CASE("cli: trace --streaks says nothing of what is not held", "[cli][streaks]") {
  TempFolder folder;
  write_archive(folder);
  write_statement(folder, "ncm-3", "2003-01-01", "excerpts", "");
  const RunResult run = run_in(folder, {"trace", "--streaks", "ncm-3"});
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("what it lacks is not known") != std::string::npos);
  const RunResult after = run_in(folder, {"trace", "--streaks", "-"}, "1. They met.\n");
  CHECK(after.exit_code == 1);
  CHECK(after.out.find("no streak is known to reach") != std::string::npos);
}

TEST_CASE("cli: trace --streaks on bad input", "[cli][streaks]") {
  TempFolder folder;
  write_archive(folder);
  const auto fails = [&](const std::vector<std::string>& arguments, const std::string& message) {
    const RunResult run = run_in(folder, arguments);
    INFO(run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find(message) != std::string::npos);
  };
  folder.write("empty.md", "");
  fails({"trace", "--streaks", "ncm-9"}, "no statement and no file 'ncm-9'");
  fails({"trace", "--streaks", "empty.md"}, "empty.md");
  fails({"trace", "--streaks", "ncm-1", "ncm-2"}, "one text");
  fails({"trace", "--streaks", "--series", "scm"}, "no series 'scm'");
  fails({"trace", "--streaks", "--since", "2001-01-01"}, "--since");
  fails({"trace", "posture", "--last", "3"}, "--last goes with --streaks");
  fails({"trace"}, "TERM");
}

TEST_CASE("cli: trace --streaks as JSON and CSV, and into a closed pipe", "[cli][streaks]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult json =
      run_in(folder, {"trace", "--streaks", "-", "--format", "json"}, "1. They noted the posture.\n");
  const auto report = nlohmann::json::parse(json.out);
  CHECK(report["schema"] == "agreed.streaks/1");
  REQUIRE(report["streaks"].size() == 1);
  const auto& streak = report["streaks"][0];
  CHECK(streak["streak"] == 2);
  CHECK(streak["begin"] == "record");
  CHECK(streak["first"]["id"] == "ncm-1");
  CHECK(streak["paragraph"] == 1);
  CHECK(report["last"]["path"] == "ncm/ncm-2.md");
  CHECK(run_in(folder, {"trace", "--streaks", "-", "--format", "csv"}, "1. They noted the posture.\n")
            .out.find("\r\n<stdin>,ncm,ncm-2,commitment,2,record,ncm-1,") != std::string::npos);
  CHECK(
      run_agreed_closing_pipe({"trace", "--streaks", "--in", folder / "statements"}, {"", {}, folder.path()})
          .exit_code <= 1);
}

TEST_CASE("cli: diff names broken streaks where it knows the series", "[cli][streaks]") {
  TempFolder folder;
  write_archive(folder);
  folder.write("draft.md", "1. They noted the posture.\n");
  const auto report =
      nlohmann::json::parse(run_in(folder, {"diff", "ncm-2", "draft.md", "--format", "json"}).out);
  REQUIRE(report["streaks"].size() == 1);
  CHECK(report["streaks"][0]["text"] == "reaffirmed the current force level");
  CHECK(run_in(folder, {"diff", "ncm-2", "draft.md"}).out.find("Broken streaks\n  all 2  p.1") !=
        std::string::npos);
  folder.write("plain.md", kWith);
  const auto plain =
      nlohmann::json::parse(run_in(folder, {"diff", "plain.md", "draft.md", "--format", "json"}).out);
  CHECK(plain["streaks"].is_null());
}
