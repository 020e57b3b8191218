// Tests src/cli/command_trace.cpp, command_list.cpp, command_show.cpp, console.cpp and main.cpp
// through the binary, on a small archive (fiction).
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::run_agreed_closing_pipe;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

// Two held in full, one by title only.
void write_archive(const TempFolder& folder, const std::string& name = "statements") {
  const auto statement = [&](const std::string& id, const std::string& date, const std::string& held,
                             const std::string& body) {
    folder.write(name + "/ncm/" + id + ".md",
                 "---\nid: " + id + "\nseries: ncm\nordinal: 1\ntitle: Fiction " + id + "\ndate: " + date +
                     "\nplace: Here\nlanguage: en\ntext: " + held +
                     "\nsources:\n  - {url: \"https://example.org/a\", kind: official, seen: true}\n---\n" +
                     body);
  };
  folder.write(name + "/archive.yaml",
               "series:\n  - id: ncm\n    title: Fictional meetings\n    parties: [A, B]\n");
  folder.write(name + "/termbase.yaml",
               "concepts:\n  - id: posture\n    definition: d\n    subject: s\n    terms:\n"
               "      - {language: en, status: preferred, forms: [force posture]}\n");
  statement("ncm-1", "2001-01-01", "full", "1. They noted the force posture.\n");
  statement("ncm-2", "2002-01-01", "full", "1. They met.\n");
  statement("ncm-3", "2003-01-01", "excerpts", "");
}

RunResult run_in(const TempFolder& folder, const std::vector<std::string>& arguments) {
  return run_agreed(arguments, {"", {}, folder.path()});
}

}  // namespace

TEST_CASE("cli: trace tells a history as a table and a summary", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult run = run_in(folder, {"trace", "posture"});
  CHECK(run.exit_code == 0);
  CHECK(run.err.empty());
  CHECK(
      run.out ==
      "posture: Fictional meetings (ncm), 3 in the record: 2 in full, 0 in excerpts, 1 by title only\n\n"
      "  2001-01-01  ncm-1  present   first seen  p.1  \"They noted the force posture.\"  example.org\n"
      "  2002-01-01  ncm-2  absent    dropped\n"
      "  2003-01-01  ncm-3  not held\n\n"
      "1 of 3 is known to have it: ncm-1 (2001-01-01). Dropped in ncm-2 (2002-01-01). 1 is known not to have "
      "it. Of the other 1 it cannot be said from this record: 1 after the last.\n");
}

TEST_CASE("cli: trace exits 1 when nothing is found, 2 on trouble", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  CHECK(run_in(folder, {"trace", "no such words"}).exit_code == 1);
  CHECK(run_in(folder, {"trace"}).exit_code == 2);
  CHECK(run_in(folder, {"trace", "*"}).exit_code == 2);
  CHECK(run_in(folder, {"trace", "posture", "--series", "x"}).exit_code == 2);
  CHECK(run_in(folder, {"trace", "posture", "--since", "2001-02-30"}).err ==
        "agreed: '2001-02-30' is not a date (YYYY-MM-DD)\n");
  CHECK(run_in(folder, {"trace", "posture", "--format", "xml"}).err ==
        "agreed: --format: 'xml' is none of text|json|csv (see agreed --help)\n");
  CHECK(run_in(folder, {"nonsense"}).exit_code == 2);
  CHECK(run_in(folder, {}).exit_code == 2);
  CHECK(run_in(folder, {"--help"}).exit_code == 0);
}

TEST_CASE("cli: a misspelt concept that is found nowhere is told what is near it", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult run = run_in(folder, {"trace", "postures"});
  CHECK(run.exit_code == 1);
  CHECK(run.err.empty());
  CHECK(run.out.find("postures: no concept of that name; nearest: posture\n") != std::string::npos);
}

TEST_CASE("cli: the archive is found by option, by variable, and from a folder below", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  folder.write("below/further/x", "x");
  const std::string archive = folder / "statements";
  CHECK(run_agreed({"trace", "posture", "--statements", archive}, {"", {}, "/"}).exit_code == 0);
  CHECK(run_agreed({"trace", "posture"}, {"", {{"AGREED_STATEMENTS", archive}}, "/"}).exit_code == 0);
  CHECK(run_agreed({"trace", "posture"}, {"", {}, folder / "below/further"}).exit_code == 0);
  const RunResult none = run_agreed({"trace", "posture"}, {"", {}, "/"});
  CHECK(none.exit_code == 2);
  CHECK(none.err.substr(0, 18) == "agreed: no archive");
}

TEST_CASE("cli: texts from outside are traced with the archive's concepts but without its statements",
          "[cli]") {
  TempFolder folder;
  write_archive(folder);
  folder.write("drafts/2010-01-01.txt", "Of the force\nposture.");
  folder.write("drafts/2011-01-01.txt", "Nothing of it.");
  const RunResult run = run_in(folder, {"trace", "posture", "--in", "drafts", "--format", "json"});
  CHECK(run.exit_code == 0);
  const auto json = nlohmann::json::parse(run.out);
  CHECK(json["schema"] == "agreed.trace/1");
  REQUIRE(json["queries"].size() == 1);
  CHECK(json["queries"][0]["concept"] == "posture");
  CHECK(json["queries"][0]["series"].is_null());
  const auto& rows = json["queries"][0]["statements"];
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]["id"] == "drafts/2010-01-01.txt");
  CHECK(rows[0]["held"] == "full");
  CHECK(rows[0]["verdict"] == "present");
  CHECK(rows[0]["event"] == "first-seen");
  CHECK(rows[0]["occurrences"][0]["span"] == nlohmann::json({7, 20}));
  CHECK(rows[0]["occurrences"][0]["text"] == "force posture");
  CHECK(rows[1]["event"] == "dropped");
  const RunResult both =
      run_in(folder, {"trace", "posture", "--in", "drafts", "--series", "ncm", "--format", "json"});
  CHECK(nlohmann::json::parse(both.out)["queries"].size() == 2);
}

TEST_CASE("cli: standard input is a text from outside", "[cli]") {
  const RunResult run =
      run_agreed({"trace", "force posture", "--in", "-", "--format", "csv"}, {"The force posture.", {}, "/"});
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("<stdin>") != std::string::npos);
}

TEST_CASE("cli: a bad file is named once, the others still count, exit 2", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  folder.write("drafts/2010-01-01.txt", "Of the force posture.");
  folder.write("drafts/2011-01-01.txt", "bad \xFF byte");
  const RunResult run = run_in(folder, {"trace", "posture", "--in", "drafts"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("agreed: drafts/2011-01-01.txt:1: ") == 0);
  CHECK(run.err.find('\n') == run.err.size() - 1);
  CHECK(run.out.find("2010-01-01") != std::string::npos);
}

TEST_CASE("cli: a closed pipe is no error", "[cli]") {
  TempFolder folder;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Of the force posture.\n\n";
  folder.write("2010-01-01.txt", text);
  const RunResult run =
      run_agreed_closing_pipe({"trace", "force posture", "--in", folder / "2010-01-01.txt"});
  CHECK(run.exit_code == 0);
  CHECK(run.err.empty());
}

TEST_CASE("cli: colour is used when asked for, and never in a pipe by itself", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  CHECK(run_in(folder, {"trace", "posture"}).out.find('\x1b') == std::string::npos);
  CHECK(run_in(folder, {"trace", "posture", "--color", "always"}).out.find('\x1b') != std::string::npos);
}

TEST_CASE("cli: escape sequences in a text do not reach the terminal", "[cli]") {
  TempFolder folder;
  folder.write("2010-01-01.txt", "Of the \x1b[2Jforce posture \xE2\x80\xAE now.");
  const RunResult run = run_agreed({"trace", "force", "--in", folder / "2010-01-01.txt"});
  CHECK(run.out.find('\x1b') == std::string::npos);
  CHECK(run.out.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("cli: list names what is held", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  CHECK(run_in(folder, {"list"}).out ==
        "Fictional meetings (ncm)\n  3 statements: 2 in full, 0 in excerpts, 1 by title only\n\n"
        "  ncm-1  2001-01-01  in full        en  Fiction ncm-1\n"
        "  ncm-2  2002-01-01  in full        en  Fiction ncm-2\n"
        "  ncm-3  2003-01-01  by title only  en  Fiction ncm-3\n\n");
  const auto json = nlohmann::json::parse(run_in(folder, {"list", "--format", "json"}).out);
  CHECK(json["schema"] == "agreed.list/1");
  CHECK(json["series"][0]["statements"][2]["held"] == "none");
  CHECK(run_in(folder, {"list", "--series", "x"}).err == "agreed: no series 'x' (there are: ncm)\n");
}

TEST_CASE("cli: show prints one statement with its text", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult run = run_in(folder, {"show", "ncm-1"});
  CHECK(run.exit_code == 0);
  CHECK(run.out ==
        "Fiction ncm-1\n  id     ncm-1\n  date   2001-01-01\n  place  Here\n\n"
        "en, held in full, ncm/ncm-1.md\n  source  https://example.org/a\n\n1. They noted the force "
        "posture.\n");
  CHECK(
      nlohmann::json::parse(run_in(folder, {"show", "ncm-1", "--format", "json"}).out)["texts"][0]["text"] ==
      "1. They noted the force posture.\n");
  CHECK(run_in(folder, {"show", "ncm-1", "--language", "ko"}).err ==
        "agreed: ncm-1 is not held in 'ko' (only in: en)\n");
}

TEST_CASE("cli: show of an unknown id names the nearest", "[cli]") {
  TempFolder folder;
  write_archive(folder);
  const RunResult run = run_in(folder, {"show", "ncm-33"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("agreed: no statement 'ncm-33' (nearest: ncm-3") == 0);
  CHECK(run.out.empty());
}

TEST_CASE("cli: an option that takes a list leaves the terms after it alone", "[cli]") {
  const std::string statements = std::string(AGREED_SOURCE_DIR) + "/statements";
  CHECK(run_agreed({"trace", "--across", "scm,scc", "nk-warning", "--statements", statements}).exit_code ==
        0);
  const RunResult unknown =
      run_agreed({"trace", "--leave-out", "votes", "nk-warning", "--statements", statements});
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err == "agreed: no class of paragraphs 'votes' in archive.yaml\n");
}

TEST_CASE("cli: trace takes no option that its question has no use for", "[cli]") {
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const std::vector<Case> cases = {
      {{"--streaks", "--across", "ncm"}, "--streaks and --across exclude each other"},
      {{"--streaks", "--parity"}, "--streaks and --parity exclude each other"},
      {{"--new", "ncm-3", "--streaks"}, "--new and --streaks exclude each other"},
      {{"--new", "ncm-3", "--across", "ncm"}, "--new and --across exclude each other"},
      {{"--new", "ncm-3", "--parity"}, "--new and --parity exclude each other"},
      {{"posture", "--across", "ncm", "--parity"}, "--across and --parity exclude each other"},
      {{"posture", "--language", "en"},
       "--language goes with --new, --streaks, not with the history of a term"},
      {{"posture", "--limit", "3"}, "--limit goes with --new, not with the history of a term"},
      {{"posture", "--last", "3"}, "--last goes with --streaks, not with the history of a term"},
      {{"posture", "--across", "ncm", "--series", "ncm"}, "not with --across"},
      {{"posture", "--across", "ncm", "--in", "x.md"}, "not with --across"},
      {{"posture", "--across", "ncm", "--limit", "3"}, "--limit goes with --new, not with --across"},
      {{"posture", "--parity"}, "--parity compares all concepts: it takes no term"},
      {{"--parity", "--since", "2035-01-01"}, "not with --parity"},
      {{"--parity", "--until", "2035-01-01"}, "not with --parity"},
      {{"--parity", "--leave-out", "voting"}, "not with --parity"},
      {{"--parity", "--in", "x.md"}, "not with --parity"},
      {{"--parity", "--language", "ko"}, "not with --parity"},
      {{"--parity", "--format", "csv"}, "--format csv goes with"},
      {{"--new", "ncm-3", "posture"}, "--new takes one text and no terms"},
      {{"--new", "ncm-3", "--leave-out", "voting"}, "--leave-out goes with the history of a term, --across"},
      {{"--new", "ncm-3", "--since", "2035-01-01"}, "not with --new"},
      {{"--new", "ncm-3", "--last", "3"}, "--last goes with --streaks, not with --new"},
      {{"--new", "ncm-3", "--limit", "-1"}, "--limit takes a number from 0 (all)"},
      {{"--new", "ncm-3", "--limit", "3", "--format", "json"},
       "--limit goes with --format text, not with json"},
      {{"--new", "-", "--in", "-"}, "standard input cannot be both the text and one before it"},
      {{"--streaks", "--leave-out", "voting"}, "not with --streaks"},
      {{"--streaks", "--until", "2035-01-01"}, "not with --streaks"},
      {{"--streaks", "--limit", "3"}, "--limit goes with --new, not with --streaks"},
      {{"--streaks", "--last", "1"}, "--last takes a number from 2"},
      {{"--across", "ncm"}, "TERM is missing"},
  };
  for (const Case& one : cases) {
    std::vector<std::string> arguments = {"trace"};
    arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
    arguments.insert(arguments.end(),
                     {"--statements", std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm"});
    const RunResult run = run_agreed(arguments);
    INFO(one.message + "\n" + run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find(one.message) != std::string::npos);
  }
}
