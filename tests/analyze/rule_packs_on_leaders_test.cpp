// Tests statements/policies/ on the leaders' statements of ../shared/corpora: what every policy finds in them
// is listed in tests/fixtures/policies/rok-us-findings.tsv, read line by line. Skipped where the texts are
// missing.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;

namespace {

const std::string kLeaders = std::string(AGREED_SHARED_DIR) + "/corpora/leaders/rok-us";
const std::string kTable = AGREED_SOURCE_DIR "/tests/fixtures/policies/rok-us-findings.tsv";
constexpr std::string_view kPacks = "jo-2025,lee-sh-2025,lee-hr-2025,ban-2025,jeong-2025,default";

// The first three columns: text, line, entry. Lines that begin with # and the head are passed over.
std::vector<std::string> wanted() {
  std::vector<std::string> rows;
  std::ifstream file(kTable);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#' || line.starts_with("text\t")) continue;
    const std::size_t third = line.find('\t', line.find('\t', line.find('\t') + 1) + 1);
    CHECK(third != std::string::npos);
    CHECK(line.size() > third + 1);  // the remark: why it is right, or what it cannot know
    rows.push_back(line.substr(0, third));
  }
  return rows;
}

}  // namespace

TEST_CASE("policies on the leaders' statements find what was read and explained", "[packs][corpora]") {
  if (!std::filesystem::is_directory(kLeaders)) {
    WARN("skipped: no " << kLeaders);
    return;
  }
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kLeaders)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    const RunResult run = run_agreed({"check", path, "--statements", AGREED_SOURCE_DIR "/statements",
                                      "--policy", std::string(kPacks), "--format", "json"});
    CHECK(run.err.empty());
    const nlohmann::json report = nlohmann::json::parse(run.out);
    for (const nlohmann::json& finding : report["findings"]) {
      const std::string entry = finding["entry"];
      if (entry.find('/') == std::string::npos) continue;
      found.push_back(std::filesystem::path(path).stem().string().substr(0, 40) + "\t" +
                      std::to_string(finding["line"].get<int>()) + "\t" + entry);
    }
  }
  CHECK(found == wanted());
}
