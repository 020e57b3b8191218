// Tests src/cli/diff_formats.cpp and command_diff.cpp through the binary: which options go together, and
// the exit codes of the formats.
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

RunResult diff(const TempFolder& folder, std::vector<std::string> options) {
  options.insert(options.begin(), {"diff", "a.txt", "b.txt"});
  return run_agreed(options, {"", {}, folder.path()});
}

}  // namespace

TEST_CASE("diff formats: options that a format cannot honour are usage errors", "[cli]") {
  const TempFolder folder;
  folder.write("a.txt", "They noted the plan.\n");
  folder.write("b.txt", "They welcomed the plan.\n");
  const std::vector<std::vector<std::string>> wrong = {
      {"-1"},
      {"-1", "--format", "json"},
      {"-s", "--format", "html"},
      {"--stat", "--format", "wdiff"},
      {"--stat", "--all"},
      {"-U", "2", "--format", "json"},
      {"-U", "2", "--all"},
      {"--all", "--format", "wdiff"},
      {"--ignore", "editorial", "--format", "wdiff"},
      {"--format", "words"},
  };
  for (const std::vector<std::string>& options : wrong) {
    const RunResult result = diff(folder, options);
    INFO(options.front() << " " << options.back() << ": " << result.err);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.substr(0, 8) == "agreed: ");
  }
  CHECK(diff(folder, {"-1", "--format", "json"}).err ==
        "agreed: -1 (--no-deleted) goes with --format wdiff, not with json\n");
}

TEST_CASE("diff formats: every format exits 1 for texts that differ and 0 for the same wording", "[cli]") {
  const TempFolder folder;
  folder.write("a.txt", "They noted the \"plan\" today.\n");
  for (const char* format :
       {"text", "json", "jsonl", "side-by-side", "wdiff", "porcelain", "criticmarkup", "markdown", "html"}) {
    INFO(format);
    folder.write("b.txt", "They welcomed the \"plan\" today.\n");
    const RunResult differs = diff(folder, {"--format", format});
    CHECK(differs.exit_code == 1);
    CHECK_FALSE(differs.out.empty());
    folder.write("b.txt", "They noted the\n\u201cplan\u201d today.\n");
    CHECK(diff(folder, {"--format", format}).exit_code == 0);
  }
}

TEST_CASE("diff formats: wdiff's options work as in wdiff", "[cli]") {
  const TempFolder folder;
  folder.write("a.txt", "They noted the Plan today.\n");
  folder.write("b.txt", "They welcomed the plan today.\n");
  CHECK(diff(folder, {"--format", "wdiff", "-i"}).out == "They [-noted-] {+welcomed+} the plan today.\n");
  CHECK(diff(folder, {"--format", "wdiff", "-i", "-1"}).out == "They {+welcomed+} the plan today.\n");
  CHECK(diff(folder, {"--format", "wdiff", "-i", "-123s"}).out ==
        "a.txt: 5 words  4 80% common  0 0% deleted  1 20% changed\n"
        "b.txt: 5 words  4 80% common  0 0% inserted  1 20% changed\n");
}

TEST_CASE("diff formats: words alone can be compared", "[cli]") {
  const TempFolder folder;
  folder.write("a.txt", "They noted, today, the Plan.\n");
  folder.write("b.txt", "They noted today the plan.\n");
  CHECK(diff(folder, {}).exit_code == 1);
  CHECK(diff(folder, {"--words"}).exit_code == 0);
}
