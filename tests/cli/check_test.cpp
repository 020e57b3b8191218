// Tests src/cli/command_check.h, check_setup.h, check_output.h and earlier_text.h through the real program.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
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
using agreed::test::RunSetup;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = AGREED_SOURCE_DIR "/tests/fixtures/ncm";

// Runs agreed check in a folder, against the archive of the fiction.
RunResult check(const TempFolder& folder, std::vector<std::string> words, bool name_archive = true) {
  words.insert(words.begin(), "check");
  if (name_archive) words.insert(words.end(), {"--statements", kFiction});
  RunSetup setup;
  setup.folder = folder.path();
  return run_agreed(words, setup);
}

const std::string kPolicy =
    "policy: house\nrules:\n  - {rule: forbid, id: no-posture, severity: error, of: [{phrase: posture}]}\n";

}  // namespace

TEST_CASE("check: the command line wins over the file, the file over the defaults", "[cli][check]") {
  const TempFolder folder;
  folder.write("house.yaml", kPolicy);
  folder.write("drafts/draft.md", "The posture.\n");
  folder.write(".agreed.yaml", "statements: " + kFiction +
                                   "\npolicies: [./house.yaml]\nfail-on: error\nrules:\n"
                                   "  - {rule: forbid, id: no-posture, severity: warning}\n");
  RunResult run = check(folder, {"drafts/draft.md"}, false);
  CHECK(run.err.empty());
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("drafts/draft.md:1:5: warning: ") == 0);
  CHECK(check(folder, {"drafts/draft.md", "--fail-on", "warning"}, false).exit_code == 1);
  CHECK(check(folder, {"drafts/draft.md", "--fail-on", "info", "--exit-zero"}, false).exit_code == 0);
  run = check(folder, {"drafts/draft.md", "--no-config", "--policy", "house.yaml"});
  CHECK(run.out.find("drafts/draft.md:1:5: error: ") == 0);
  CHECK(run.exit_code == 1);
  RunSetup setup;
  setup.folder = folder / "drafts";
  setup.input = "The posture.\n";
  run = run_agreed({"check", "-"}, setup);
  CHECK(run.out.find("<stdin>:1:5: warning: ") == 0);
}

TEST_CASE("check: the configuration's mistakes have file and line", "[cli][check]") {
  const TempFolder folder;
  folder.write("draft.md", "The posture.\n");
  folder.write(".agreed.yaml", "against: ncm\nfial-on: error\n");
  RunResult run = check(folder, {"draft.md"});
  CHECK(run.exit_code == 2);
  CHECK(run.err ==
        "agreed: .agreed.yaml:2: unknown key \"fial-on\" in the configuration; did you mean \"fail-on\"?\n");
  folder.write(".agreed.yaml", "rules:\n  - {rule: open-bracket, severity: info}\n");
  run = check(folder, {"draft.md"});
  CHECK(run.exit_code == 2);
  CHECK(run.err == "agreed: .agreed.yaml:2: no rule \"open-bracket\"; did you mean \"open-brackets\"?\n");
  run = check(folder, {"draft.md", "--config", "other.yaml"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("other.yaml") != std::string::npos);
}

TEST_CASE("check --show-config: each value with where it came from", "[cli][check]") {
  const TempFolder folder;
  folder.write("draft.md", "The posture.\n");
  folder.write(".agreed.yaml", "# of tests\nfail-on: error\nwaivers: waivers.yaml\n");
  folder.write("waivers.yaml", "waivers: [{rule: open-brackets, text: a, reason: b}]\n");
  const RunResult run = check(folder, {"--show-config", "draft.md", "--against", "ncm"});
  CHECK(run.exit_code == 0);
  std::string shown = run.out;
  const std::size_t archive = shown.find(kFiction);
  REQUIRE(archive != std::string::npos);
  CHECK(shown.find("Configuration: .agreed.yaml\n") == 0);
  CHECK(shown.find("--statements\n") != std::string::npos);
  CHECK(shown.find("--against\n") != std::string::npos);
  CHECK(shown.find(".agreed.yaml:2\n") != std::string::npos);
  CHECK(shown.find("waivers.yaml") != std::string::npos);
  CHECK(shown.find("open-brackets") != std::string::npos);
  CHECK(check(folder, {"--show-config", "--format", "sarif"}).exit_code == 2);
  CHECK(check(folder, {"--show-config"}).out.find("name a draft") != std::string::npos);
  CHECK(check(folder, {}).exit_code == 2);
}

TEST_CASE("check: a baseline is written whole, and then only new findings fail", "[cli][check]") {
  const TempFolder folder;
  folder.write("house.yaml", kPolicy);
  folder.write("draft.md", "The posture.\n");
  RunResult run = check(folder, {"draft.md", "--policy", "house.yaml", "--write-baseline", "known.yaml"});
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("0 errors, 0 warnings, 0 remarks; 1 in the baseline.") == 0);
  const std::string written = bytes_of(folder / "known.yaml");
  CHECK(written.find("excerpt: \"posture\"") != std::string::npos);
  folder.write("draft.md", "One line more.\n\nThe posture.\n");
  CHECK(check(folder, {"draft.md", "--policy", "house.yaml", "--baseline", "known.yaml"}).exit_code == 0);
  folder.write("draft.md", "The posture.\n\nA posture.\n");
  run = check(folder, {"draft.md", "--policy", "house.yaml", "--baseline", "known.yaml"});
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("draft.md:3:3: error") == 0);
  CHECK(check(folder, {"draft.md", "--baseline", "none.yaml"}).exit_code == 2);
  // A place that cannot be written is an error, and leaves nothing behind.
  run = check(folder, {"draft.md", "--policy", "house.yaml", "--write-baseline", "none/known.yaml"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("agreed: none/known.yaml: cannot be written") == 0);
}

TEST_CASE("check: waivers, their end and the day", "[cli][check]") {
  const TempFolder folder;
  folder.write("house.yaml", kPolicy);
  folder.write("draft.md", "The posture. <!-- agreed-waive forbid: why; by Lund; until 2030-05-31 -->\n");
  const std::vector<std::string> words = {"draft.md", "--policy", "house.yaml", "--today"};
  const auto on = [&](const std::string& day) {
    std::vector<std::string> all = words;
    all.push_back(day);
    return check(folder, all);
  };
  CHECK(on("2030-05-31").exit_code == 0);
  CHECK(on("2030-05-31").out.find("Waivers as of 2030-05-31.") != std::string::npos);
  CHECK(on("2030-06-01").exit_code == 1);
  CHECK(on("2030-06-01").out.find("[expired-waiver]") != std::string::npos);
  CHECK(on("31 May").exit_code == 2);
  // Without --today the clock is asked, and the answer says so.
  CHECK(check(folder, {"draft.md", "--policy", "house.yaml"}).out.find("Waivers as of 20") !=
        std::string::npos);
  folder.write("waivers.yaml", "waivers:\n  - rule: forbid\n    text: posture\n");
  const RunResult run = check(folder, {"draft.md", "--waivers", "waivers.yaml"});
  CHECK(run.exit_code == 2);
  CHECK(run.err == "agreed: waivers.yaml:2: a waiver lacks the key \"reason\"\n");
}

TEST_CASE("check --output: several forms at once, each whole", "[cli][check]") {
  const TempFolder folder;
  folder.write("draft.md", "The [A: level] [B: posture].\n");
  RunResult run = check(folder, {"draft.md", "--format", "github", "--output", "sarif=out.sarif", "--output",
                                 "junit=out.xml", "--output", "text=out.txt"});
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("::error file=draft.md") == 0);
  CHECK(bytes_of(folder / "out.sarif") == check(folder, {"draft.md", "--format", "sarif"}).out);
  CHECK(bytes_of(folder / "out.xml") == check(folder, {"draft.md", "--format", "junit"}).out);
  CHECK(bytes_of(folder / "out.txt") == check(folder, {"draft.md"}).out);
  for (const char* wrong : {"sarif", "sarif=", "serif=out.sarif", "=out"}) {
    run = check(folder, {"draft.md", "--output", wrong});
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find("agreed: --output") == 0);
  }
  CHECK(check(folder, {"draft.md", "--output", "sarif=a", "--output", "junit=a"}).exit_code == 2);
  run = check(folder, {"draft.md", "--output", "sarif=none/a.sarif"});
  CHECK(run.exit_code == 2);
  CHECK(run.err.find("agreed: none/a.sarif: cannot be written") == 0);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
  CHECK(files == 4);
}

TEST_CASE("check --changed-since: only findings in text that changed", "[cli][check]") {
  const TempFolder folder;
  const auto git = [&](const std::string& words) {
    const std::string command = "cd '" + folder.path() + "' && HOME='" + folder.path() +
                                "' GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b "
                                "GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b git " +
                                words + " >/dev/null 2>&1";
    return std::system(command.c_str());
  };
  folder.write("house.yaml", kPolicy);
  folder.write("drafts/draft.md", "They noted the posture of both.\n");
  REQUIRE(git("init -q -b main") == 0);
  REQUIRE(git("add -A") == 0);
  REQUIRE(git("commit -q -m one") == 0);
  REQUIRE(git("tag v1") == 0);
  folder.write("drafts/draft.md", "They noted the\nposture of both.\n\nThe Minister noted a posture.\n");
  folder.write("drafts/new.md", "The posture.\n");
  const std::vector<std::string> rest = {"--policy", "house.yaml", "--changed-since", "v1"};
  const auto since = [&](const std::string& draft) {
    std::vector<std::string> words = {draft};
    words.insert(words.end(), rest.begin(), rest.end());
    return check(folder, words);
  };
  RunResult run = since("drafts/draft.md");
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("drafts/draft.md:4:22: error") == 0);
  CHECK(run.out.find("1 error, 0 warnings, 0 remarks; 1 in text unchanged since v1.") != std::string::npos);
  // From another folder, by an absolute path.
  run = run_agreed({"check", folder / "drafts/draft.md", "--policy", folder / "house.yaml", "--changed-since",
                    "v1", "--statements", kFiction});
  CHECK(run.out.find("1 in text unchanged since v1") != std::string::npos);
  CHECK(since("drafts/new.md").out.find("drafts/new.md:1:5: error") == 0);
  folder.write("drafts/draft.md", "They noted\nthe posture of both.\n");
  CHECK(since("drafts/draft.md").exit_code == 0);
  run = check(folder, {"drafts/draft.md", "--changed-since", "v9"});
  CHECK(run.exit_code == 2);
  CHECK(run.err == "agreed: v9: git: no such revision\n");
  CHECK(check(folder, {"drafts/draft.md", "--changed-since", "--all"}).exit_code == 2);
  CHECK(check(folder, {"v1:drafts/draft.md", "--changed-since", "v1"}).exit_code == 2);
  CHECK(check(folder, {"drafts/draft.md", "--changed-since", "v1", "--write-baseline", "b.yaml"}).exit_code ==
        2);
}
