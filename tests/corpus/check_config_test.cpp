// Tests src/corpus/check_config.cpp.
#include "corpus/check_config.h"

#include <filesystem>
#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

// The values with their lines, paths from the folder of the test.
std::string read(const std::string& yaml, const std::string& name = "a/.agreed.yaml") {
  const agreed_test::TempFolder folder;
  const Result<CheckConfig> read = read_check_config(folder.write(name, yaml));
  if (!read.ok()) return folder.relative(read.error().to_string());
  const CheckConfig& config = read.value();
  std::string out;
  const auto text = [&](const char* key, const std::optional<Configured<std::string>>& one) {
    if (one) out += std::to_string(one->line) + " " + key + "=" + one->value + "\n";
  };
  text("statements", config.statements);
  text("against", config.against);
  text("language", config.language);
  text("waivers", config.waivers);
  text("baseline", config.baseline);
  if (config.policies) {
    out += std::to_string(config.policies->line) + " policies=";
    for (const std::string& policy : config.policies->value) out += policy + " ";
    out += "\n";
  }
  if (config.fail_on)
    out += std::to_string(config.fail_on->line) + " fail-on=" + std::string(name_of(config.fail_on->value)) +
           "\n";
  for (const PolicyEntry& rule : config.rules)
    out += std::to_string(rule.line) + " rule=" + rule.rule + (rule.off ? " off" : "") + "\n";
  return folder.relative(out);
}

}  // namespace

TEST_CASE("configuration: every key, with paths from its folder", "[corpus][config]") {
  CHECK(read("# of the drafts\n"
             "statements: ../record\nagainst: ncm\npolicies: [default, own/p.yaml, q.yaml]\nlanguage: en\n"
             "fail-on: error\nwaivers: waivers.yaml\nbaseline: b/baseline.yaml\n"
             "rules:\n  - rule: open-brackets\n    severity: info\n    series: [ncm]\n"
             "  - {rule: numbering, severity: off}\n") ==
        "2 statements=record\n3 against=ncm\n5 language=en\n7 waivers=a/waivers.yaml\n"
        "8 baseline=a/b/baseline.yaml\n4 policies=default a/own/p.yaml a/q.yaml \n6 fail-on=error\n"
        "10 rule=open-brackets\n13 rule=numbering off\n");
  CHECK(read("# nothing\n").empty());
}

TEST_CASE("configuration: what is refused, with its line", "[corpus][config]") {
  CHECK(read("against: ncm\npolicys: [a]\n") ==
        "a/.agreed.yaml:2: unknown key \"policys\" in the configuration; did you mean \"policies\"?");
  CHECK(read("fail-on: never\n") ==
        "a/.agreed.yaml:1: \"fail-on\" must be info, warning or error, not \"never\"");
  CHECK(read("policies: default\n") == "a/.agreed.yaml:1: \"policies\" must be a list");
  CHECK(read("waivers:\n") == "a/.agreed.yaml:1: \"waivers\" has no value");
  CHECK(read("rules:\n  - {rule: prefer, severity: loud}\n") ==
        "a/.agreed.yaml:2: \"severity\" must be off, info, warning or error, not \"loud\"");
  CHECK(read("rules:\n  - {rule: prefer, colour: red}\n") ==
        "a/.agreed.yaml:2: unknown key \"colour\" in a rule");
  CHECK(read("- a\n") == "a/.agreed.yaml:1: the configuration must be a map of keys");
}

TEST_CASE("configuration: found by walking up, spelt from the folder given", "[corpus][config]") {
  const agreed_test::TempFolder folder;
  folder.write("a/b/c/draft.md", "One.\n");
  folder.write("a/.agreed.yaml", "");
  CHECK(folder.relative(find_check_config(folder / "a/b/c")) == "a/.agreed.yaml");
  CHECK(folder.relative(find_check_config(folder / "a/b/c/")) == "a/.agreed.yaml");
  CHECK(folder.relative(find_check_config(folder / "a")) == "a/.agreed.yaml");
  CHECK(find_check_config(folder / "none").empty());
  folder.write("a/b/.agreed.yaml", "");
  CHECK(folder.relative(find_check_config(folder / "a/b/c")) == "a/b/.agreed.yaml");
  // From the working folder.
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder / "a/b/c");
  const std::string here = find_check_config(".");
  const std::string above = find_check_config("..");
  std::filesystem::current_path(folder / "a");
  const std::string below = find_check_config("b/c");
  std::filesystem::current_path(before);
  CHECK(here == "../.agreed.yaml");
  CHECK(above == "../.agreed.yaml");
  CHECK(below == "b/.agreed.yaml");
}
