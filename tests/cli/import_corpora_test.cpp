// Tests src/cli/command_import.cpp on real texts: what is imported is the same as what it was made of.
// Skipped where the corpora are missing.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;

namespace {

namespace fs = std::filesystem;
const std::string kCorpora = std::string(AGREED_SHARED_DIR) + "/corpora/";

// Every `step`-th file below a folder, by path.
void add_files(const std::string& folder, std::size_t step, std::vector<std::string>& files) {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kCorpora + folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != "README.md" && name != "LICENSE")
      found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  for (std::size_t i = 0; i < found.size(); i += step) files.push_back(found[i]);
}

}  // namespace

TEST_CASE("import: real texts come out as they went in", "[import][corpora]") {
  if (!fs::is_directory(kCorpora)) {
    WARN("skipped: no " << kCorpora);
    return;
  }
  std::vector<std::string> files;
  add_files("fomc", 20, files);
  add_files("leaders", 20, files);
  add_files("country-reports", 40, files);
  add_files("jp-ceremonies", 6, files);
  add_files("ko-presidents", 3, files);
  add_files("web-pages", 4, files);
  CHECK(files.size() > 30);
  const agreed_test::TempFolder folder;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string id = "x" + std::to_string(i);
    INFO(files[i]);
    const RunResult made = run_agreed({"import", files[i], "--series", "s", "--id", id, "--source", "x",
                                       "--date", "2031-05-07", "--title", "T", "--output", folder.path()});
    CHECK(made.exit_code == 0);
    const std::size_t end = made.out.find(": written: ");
    REQUIRE(end != std::string::npos);
    const RunResult compared = run_agreed({"diff", files[i], made.out.substr(0, end)});
    INFO(compared.out.substr(compared.out.size() - std::min<std::size_t>(300, compared.out.size())));
    CHECK(compared.exit_code == 0);
  }
}
