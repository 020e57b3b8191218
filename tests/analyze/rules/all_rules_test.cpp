// Tests analyze/rules/all_rules.cpp: every rule is documented, and its examples are true.
#include "analyze/rules/all_rules.h"

#include <set>
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

TEST_CASE("every rule is documented, with one example that passes and one that does not", "[rules]") {
  std::set<std::string_view> names;
  for (const Rule& rule : all_rules()) {
    INFO("rule " << rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.summary.empty());
    CHECK_FALSE(rule.explanation.empty());
    REQUIRE(rule.run != nullptr);
    DraftSetup setup{std::string(rule.name), std::string(rule.example), "ncm", "draft.md",
                     std::string(rule.other_version)};
    setup.lock = &fiction_lock();
    CHECK(findings_in(std::string(rule.good), setup).empty());
    const Result<CheckReport> bad = check_draft(std::string(rule.bad), setup);
    REQUIRE(bad.ok());
    CHECK(bad.value().errors.empty());
    CHECK(bad.value().findings.size() == 1);
  }
}

TEST_CASE("rules that need a policy are not in force without one", "[rules]") {
  for (const Rule& rule : all_rules()) {
    INFO("rule " << rule.name);
    CHECK((rule.by_itself || !rule.example.empty()));
    CHECK((rule.by_itself || !rule.needs.empty()));
  }
}
