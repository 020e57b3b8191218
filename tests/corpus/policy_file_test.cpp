// Tests src/corpus/policy_file.cpp.
#include "corpus/policy_file.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

std::string problem_in(const std::string& yaml) {
  const agreed_test::TempFolder folder;
  const Result<Policy> read = read_policy_file(folder.write("p.yaml", yaml));
  return read.ok() ? "" : folder.relative(read.error().to_string());
}

// The one entry of a policy, on line 3.
std::string problem_with(const std::string& entry) {
  return problem_in("policy: p\nrules:\n  - " + entry + "\n");
}

struct Row {
  const char* yaml;
  const char* problem;
};

}  // namespace

TEST_CASE("policy file: everything that a policy may say is read", "[corpus]") {
  const agreed_test::TempFolder folder;
  const Result<Policy> read = read_policy_file(folder.write("p.yaml", R"(policy: p
title: A policy
source:
  author: A. Writer
  title: On Wording
  publication: A Journal
  date: 2035-08-14
  url: https://example.org/1
extends: [q, r]
rules:
  - id: first
    rule: order
    severity: info
    series: [ncm]
    of: [modernization, modernization/alliance, {phrase: "alliance moderniz*"}]
    near: [china]
    use: capabilities
    within: paragraph
    at_least: 3
    advice: Keep it short.
    cites: p. 3
  - {rule: forbid, severity: "off"}
)"));
  REQUIRE(read.ok());
  const Policy& policy = read.value();
  CHECK(policy.id == "p");
  CHECK(policy.source.author == "A. Writer");
  CHECK(policy.source.date->to_string() == "2035-08-14");
  CHECK(policy.extends == std::vector<std::string>{"q", "r"});
  CHECK(policy.extends_line == 9);
  REQUIRE(policy.entries.size() == 2);
  const PolicyEntry& entry = policy.entries.front();
  CHECK(entry.id == "first");
  CHECK(entry.rule == "order");
  CHECK(entry.severity == Severity::info);
  CHECK_FALSE(entry.off);
  CHECK(entry.series == std::vector<std::string>{"ncm"});
  REQUIRE(entry.of.size() == 3);
  CHECK(entry.of[0].name() == "modernization");
  CHECK(entry.of[1].name() == "modernization/alliance");
  CHECK(entry.of[1].sense == "alliance");
  CHECK(entry.of[2].name() == "\"alliance moderniz*\"");
  CHECK(entry.near[0].concept_id == "china");
  CHECK(entry.use == "capabilities");
  CHECK(entry.within == Within::paragraph);
  CHECK(entry.at_least == 3);
  CHECK(entry.advice == "Keep it short.");
  CHECK(entry.cites == "p. 3");
  CHECK(entry.line == 11);
  CHECK(policy.entries[1].off);
  CHECK(policy.entries[1].id == "forbid");
}

TEST_CASE("policy file: what is wrong is told with its line", "[corpus]") {
  const Row row = GENERATE(values<Row>({
      {"- a\n", "p.yaml:1: a policy must be a map"},
      {"title: x\n", "p.yaml:1: a policy lacks the key \"policy\""},
      {"policy: p\nrule: []\n", "p.yaml:2: unknown key \"rule\" in a policy"},
      {"policy: p\nrules: {}\n", "p.yaml:2: \"rules\" must be a list"},
      {"policy: p\nextends: q\n", "p.yaml:2: \"extends\" must be a list"},
      {"policy: p\nsource: {author: A}\n", "p.yaml:2: the source lacks the key \"title\""},
      {"policy: p\nsource: {title: T, date: soon}\n", "p.yaml:2: \"date\""},
      {"policy: p\nsource: {title: T, year: 2035}\n", "p.yaml:2: unknown key \"year\" in the source"},
      {"policy: p\nrules:\n  - {rule: forbid}\n  - {rule: forbid}\n",
       "p.yaml:4: rule \"forbid\" is already on line 3: give each an id"},
      {"policy: p\npolicy: q\n", "p.yaml:2: "},
      {"policy: p\nrules: [\n", "p.yaml:3: "},
  }));
  CAPTURE(row.yaml);
  CHECK(problem_in(row.yaml).substr(0, std::string(row.problem).size()) == row.problem);
}

TEST_CASE("policy file: what is wrong in an entry is told with its line", "[corpus]") {
  const Row row = GENERATE(values<Row>({
      {"just words", "p.yaml:3: a rule must be a map"},
      {"{id: x}", "p.yaml:3: a rule lacks the key \"rule\""},
      {"{rule: a b}", "p.yaml:3: \"rule\""},
      {"{rule: forbid, off: yes}", "p.yaml:3: unknown key \"off\" in a rule"},
      {"{rule: forbid, severity: fatal}", "p.yaml:3: \"severity\" must be off, info, warning or error"},
      {"{rule: apart, within: page}", "p.yaml:3: \"within\" must be sentence, paragraph or text"},
      {"{rule: require, at_least: 0}", "p.yaml:3: \"at_least\""},
      {"{rule: require, at_least: many}", "p.yaml:3: \"at_least\""},
      {"{rule: forbid, of: china}", "p.yaml:3: \"of\" must be a list"},
      {"{rule: forbid, of: [[a]]}", "p.yaml:3: what a rule is about must be a concept or {phrase: ...}"},
      {"{rule: forbid, of: [\"\"]}", "p.yaml:3: what a rule is about must be a concept or {phrase: ...}"},
      {"{rule: forbid, of: [/alliance]}", "p.yaml:3: no concept before \"/\""},
      {"{rule: forbid, of: [modernization/]}", "p.yaml:3: no sense after \"/\""},
      {"{rule: forbid, of: [{words: a}]}", "p.yaml:3: unknown key \"words\" in what a rule is about"},
      {"{rule: forbid, of: [{phrase: \"\"}]}", "p.yaml:3: \"phrase\""},
      {"{rule: forbid, of: []}", "p.yaml:3: \"of\" names nothing"},
      {"{rule: implies, of: [a], near: []}", "p.yaml:3: \"near\" names nothing"},
      {"{rule: prefer, of: [a], use: \"\"}", "p.yaml:3: \"use\" suggests nothing"},
      {"{rule: forbid, series: ncm}", "p.yaml:3: \"series\" must be a list"},
  }));
  CAPTURE(row.yaml);
  CHECK(problem_with(row.yaml).substr(0, std::string(row.problem).size()) == row.problem);
}

TEST_CASE("policies that extend others come after them, each once", "[corpus]") {
  const agreed_test::TempFolder folder;
  folder.write("a.yaml", "policy: a\nextends: [b, c]\n");
  folder.write("b.yaml", "policy: b\nextends: [c]\n");
  folder.write("c.yaml", "policy: c\n");
  const Result<std::vector<Policy>> read = load_policies(folder.path(), {"b", "a", folder / "c.yaml"});
  REQUIRE(read.ok());
  std::string ids;
  for (const Policy& policy : read.value()) ids += policy.id;
  CHECK(ids == "cba");
}

TEST_CASE("policies that cannot be had are told", "[corpus]") {
  const agreed_test::TempFolder folder;
  folder.write("self.yaml", "policy: self\ntitle: extends itself\nextends: [self]\n");
  folder.write("a.yaml", "policy: a\nextends: [b]\n");
  folder.write("b.yaml", "policy: b\nrules: []\nextends:\n  - c\n");
  folder.write("c.yaml", "policy: c\nextends: [a]\n");
  folder.write("lost.yaml", "policy: lost\nextends: [salf]\n");
  folder.write("named.yaml", "policy: another\n");
  const auto problem = [&](const std::string& id) {
    const Result<std::vector<Policy>> read = load_policies(folder.path(), {id});
    return read.ok() ? "" : folder.relative(read.error().to_string());
  };
  CHECK(problem("self") == "self.yaml:3: \"self\" extends itself");
  CHECK(problem("a") == "c.yaml:2: policies extend each other in a circle: a, b, c, a");
  CHECK(problem("c") == "b.yaml:3: policies extend each other in a circle: c, a, b, c");
  CHECK(problem("lost").find("lost.yaml:2: no policy \"salf\"") == 0);
  CHECK(problem("lost").find("did you mean \"self\"?") != std::string::npos);
  CHECK(problem("nothing-like-it").find("no policy \"nothing-like-it\"") == 0);
  CHECK(problem("named") == "named.yaml:1: the policy calls itself \"another\", its file \"named\"");
  CHECK_FALSE(problem(folder / "missing.yaml").empty());
}

TEST_CASE("where no policy is asked for, the default of the folder holds", "[corpus]") {
  const agreed_test::TempFolder folder;
  CHECK(load_policies(folder.path(), {}).value().empty());
  folder.write("default.yaml", "policy: default\n");
  folder.write("a.yaml", "policy: a\n");
  CHECK(load_policies(folder.path(), {}).value().front().id == "default");
  const Result<std::vector<Policy>> asked = load_policies(folder.path(), {"a"});
  REQUIRE(asked.value().size() == 1);
  CHECK(asked.value().front().id == "a");
}
