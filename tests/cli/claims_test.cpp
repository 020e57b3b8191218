// Tests src/cli/command_claims.cpp and src/visualize/claims_text.cpp through the binary (fiction).
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

RunResult claims(const TempFolder& folder, const std::string& file, std::vector<std::string> more = {}) {
  folder.write("claims.yaml", file);
  more.insert(more.begin(), {"claims", "--statements", kFiction, "--file", folder.path() + "/claims.yaml"});
  return run_agreed(more);
}

}  // namespace

TEST_CASE("cli: claims exits 0 unless one is contradicted, 2 on trouble", "[cli][claims]") {
  const TempFolder folder;
  const std::string good = "claims:\n  - {id: a, claim: 'present(castria-centered, ncm-3)'}\n";
  const std::string bad = "  - {id: b, claim: 'present(castria-centered, ncm-4)'}\n";
  CHECK(claims(folder, good).exit_code == 0);
  CHECK(claims(folder, good + bad).exit_code == 1);
  CHECK(claims(folder, good + bad, {"a"}).exit_code == 0);
  CHECK(claims(folder, good + bad, {"b"}).exit_code == 1);
  CHECK(claims(folder, good, {"c"}).exit_code == 2);
  CHECK(claims(folder, good + "  - {id: c, claim: 'maybe'}\n").exit_code == 2);
  CHECK(claims(folder, good + "  - {id: a, claim: 'present(castria-centered, ncm-3)'}\n").exit_code == 2);
  CHECK(claims(folder, good, {"--format", "html"}).exit_code == 2);
  CHECK(run_agreed({"claims", "--statements", kFiction}).err.find("claims.yaml: no such file") !=
        std::string::npos);
}

TEST_CASE("cli: a file of claims that cannot be read is told with its line", "[cli][claims]") {
  const TempFolder folder;
  const auto line_of = [&](const std::string& file) {
    const RunResult run = claims(folder, file);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    return run.err.substr(run.err.find("claims.yaml") + std::string("claims.yaml").size());
  };
  CHECK(line_of("") == ": is empty\n");
  CHECK(line_of("claims: &a\n  - *a\n") == ":2: YAML aliases are not read: write the value out\n");
  CHECK(line_of("claims:\n  - {id: a}\n").rfind(":2: ", 0) == 0);
  CHECK(line_of("claims:\n  - {id: a, claim: 'x', autor: B}\n").rfind(":2: ", 0) == 0);
  CHECK(line_of("claims:\n  - {id: a, claim: 'x', date: 2021-02-30}\n").rfind(":2: ", 0) == 0);
}

TEST_CASE("cli: claims as JSON name what was read", "[cli][claims]") {
  const TempFolder folder;
  const RunResult run = claims(
      folder, "claims:\n  - {id: a, claim: 'present(castria-centered, ncm-3)', author: \"A \\u202e\"}\n",
      {"--format", "json", "--evidence"});
  const nlohmann::json json = nlohmann::json::parse(run.out);
  CHECK(json["schema"] == "agreed.claims/1");
  const nlohmann::json& claim = json["claims"].at(0);
  CHECK(claim["verdict"] == "holds");
  CHECK(claim["missing"].empty());
  const nlohmann::json& shown = claim["evidence"].at(0);
  CHECK(shown["id"] == "ncm-3");
  CHECK(shown["path"] == "ncm/ncm-3.md");
  CHECK(shown["held"] == "full");
  CHECK(shown["sha256"].get<std::string>().size() == 64);
  CHECK(run.out.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("cli: texts from outside are claimed by the names of their files", "[cli][claims]") {
  const TempFolder folder;
  folder.write("texts/2001-01-01-a.txt", "They met.\n");
  folder.write("texts/2002-01-01-b.txt", "They noted the force posture.\n");
  folder.write("texts/undated.txt", "They met.\n");
  const RunResult run =
      claims(folder, "claims:\n  - {id: a, claim: 'first(\"force posture\", outside) = 2002-01-01-b'}\n",
             {"--in", folder.path() + "/texts"});
  CHECK(run.out.substr(0, 5) == "holds");
  CHECK(run.err.find("undated.txt: it has no date") != std::string::npos);
  CHECK(run.exit_code == 2);
}
