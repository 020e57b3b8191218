// Tests --evidence of every verb that reads statements, through the binary (fiction); of claims, which have
// their own in each answer, in the golden cases.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;

namespace {

using Arguments = std::vector<std::string>;

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";
const std::string kDraft = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm-7-draft.md";

RunResult run(Arguments arguments, const Arguments& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.insert(arguments.end(), {"--statements", kFiction});
  return run_agreed(arguments);
}

// The block, wherever the verb has it: at the end of the document or of its first query.
nlohmann::json block_of(const nlohmann::json& document) {
  if (document.contains("evidence")) return document["evidence"];
  if (document.contains("queries")) {
    return document["queries"][0].value("evidence", nlohmann::json());
  }
  return nullptr;
}

std::string ids_of(const nlohmann::json& list) {
  std::string out;
  for (const nlohmann::json& entry : list) out += (out.empty() ? "" : " ") + entry["id"].get<std::string>();
  return out;
}

struct Case {
  Arguments arguments;
  std::string read_in_full;
};

const std::vector<Case> kCases = {
    {{"trace", "linchpin", "--since", "2035-01-01"}, "ncm-5 ncm-6"},
    {{"trace", "linchpin", "--across", "ncm", "--until", "2033-01-01"}, "ncm-1 ncm-2"},
    {{"trace", "--new", "ncm-3"}, "ncm-1 ncm-2 ncm-3"},
    {{"trace", "--streaks", "ncm-3"}, "ncm-1 ncm-2 ncm-3"},
    {{"trace", "--parity"}, ""},
    {{"grep", "posture", "--since", "2035-01-01"}, "ncm-5 ncm-6"},
    {{"lineage", "force posture"}, "ncm-1 ncm-2 ncm-3 ncm-4 ncm-5 ncm-6"},
    {{"diff", "ncm-1", "ncm-2"}, "ncm-1 ncm-2"},
    {{"diff", "ncm-3", "ncm-5"}, "ncm-1 ncm-2 ncm-3 ncm-4 ncm-5"},
    {{"diff", "ncm-1", "ncm-2", "ncm-3"}, "ncm-1 ncm-2 ncm-3"},
    {{"list"}, "ncm-1 ncm-2 ncm-3 ncm-4 ncm-5 ncm-6"},
    {{"show", "ncm-2"}, "ncm-2"},
};

std::string joined(const Arguments& arguments) {
  std::string out;
  for (const std::string& one : arguments) out += one + " ";
  return out;
}

}  // namespace

TEST_CASE("evidence: every verb has the same block, of the documents that it read", "[cli]") {
  for (const Case& one : kCases) {
    INFO(joined(one.arguments));
    const RunResult result = run(one.arguments, {"--evidence", "--format", "json"});
    CHECK(result.err.empty());
    const nlohmann::json block = block_of(nlohmann::json::parse(result.out));
    REQUIRE(block.is_object());
    Arguments names;
    for (const auto& [name, list] : block.items()) names.push_back(name);
    CHECK(names == Arguments{"documented_absences", "not_read", "not_wording", "other_languages",
                             "read_in_excerpts", "read_in_full"});
    CHECK(ids_of(block["read_in_full"]) == one.read_in_full);
    for (const nlohmann::json& entry : block["read_in_full"]) {
      CHECK(entry["sha256"].get<std::string>().size() == 64);
      CHECK(entry["path"].get<std::string>().rfind("ncm/", 0) == 0);
    }
    const RunResult without = run(one.arguments, {"--format", "json"});
    CHECK(block_of(nlohmann::json::parse(without.out)).is_null());
    CHECK(without.exit_code == result.exit_code);
  }
}

TEST_CASE("evidence: the text ends with it", "[cli]") {
  for (const Case& one : kCases) {
    INFO(joined(one.arguments));
    const std::string with = run(one.arguments, {"--evidence"}).out;
    const std::string without = run(one.arguments, {}).out;
    REQUIRE(with.size() > without.size());
    CHECK(with.substr(0, without.size()) == without);
    CHECK(with.substr(without.size()).rfind("\nEvidence\n", 0) == 0);
  }
}

TEST_CASE("evidence: a table has no place for it, and says so", "[cli]") {
  for (const Arguments& arguments : std::vector<Arguments>{{"trace", "linchpin"},
                                                           {"trace", "--new", "ncm-3"},
                                                           {"trace", "--streaks", "ncm-3"},
                                                           {"trace", "linchpin", "--across", "ncm"},
                                                           {"grep", "posture"},
                                                           {"lineage", "force posture"},
                                                           {"diff", "ncm-1", "ncm-2"}}) {
    INFO(joined(arguments));
    const RunResult result = run(arguments, {"--evidence", "--format", "csv"});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err == "agreed: --evidence goes with --format text, json, not with csv\n");
  }
}

TEST_CASE("evidence: a side without a file is no document", "[cli]") {
  const RunResult result = run({"diff", "/dev/null", kDraft}, {"--evidence", "--format", "json"});
  CHECK(ids_of(nlohmann::json::parse(result.out)["evidence"]["read_in_full"]) == kDraft);
}
