// Tests analyze/active_rules.cpp: which rules are in force, what is wrong in an entry, and what a policy
// cannot look for in a language.
#include "analyze/active_rules.h"

#include <string>
#include <vector>

#include "analyze/rules/all_rules.h"
#include "normalize/vocabulary.h"
#include "support/catch.h"
#include "support/check_desk.h"
#include "support/temp_folder.h"

using namespace agreed;
using namespace agreed::test;

namespace {

struct Read {
  std::string in_force;  // entries with their severity, those of rules without a policy left out
  std::string errors;
  std::string notes;
};

Read rules_of(const std::vector<Policy>& policies, const std::vector<PolicyEntry>& configured,
              const std::string& series, const std::string& language) {
  Vocabulary vocabulary;
  Normalizer normalizer(fiction().equivalents, vocabulary);
  TermWatch watch(fiction(), normalizer);
  const ActiveRules active =
      active_rules({policies, configured, series, language}, fiction(), watch, normalizer);
  Read read;
  for (const ActiveRule& one : active.rules) {
    if (one.path.empty()) continue;
    read.in_force +=
        (read.in_force.empty() ? "" : " ") + one.entry + ":" + std::string(name_of(one.severity));
  }
  for (const Error& error : active.errors)
    read.errors += std::to_string(error.line) + ": " + error.message + "\n";
  for (const Note& note : active.notes) read.notes += note.message + "\n";
  return read;
}

// Policies of these bodies, named a, b, c; the last one is loaded with what it extends.
Read rules_of(const std::vector<std::string>& bodies, const std::string& series = "ncm",
              const std::string& language = "en") {
  const agreed_test::TempFolder folder;
  std::string id = "a";
  for (const std::string& body : bodies) {
    folder.write(id + ".yaml", "policy: " + id + "\n" + body);
    ++id[0];
  }
  --id[0];
  const Result<std::vector<Policy>> policies = load_policies(folder.path(), {id});
  if (!policies.ok()) FAIL(policies.error().to_string());
  return rules_of(policies.value(), {}, series, language);
}

// What is wrong with one entry, which stands on line 3.
std::string fault_of(const std::string& entry) {
  return rules_of({"rules:\n  - " + entry + "\n"}).errors;
}

struct Row {
  const char* entry;
  const char* fault;
};

}  // namespace

TEST_CASE("an entry that is wrong, can never fire or never be met is an error with its line", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: forbit, of: [linchpin]}", "3: no rule \"forbit\"; did you mean \"forbid\"?\n"},
      {"{rule: forbid, of: [linchpinn]}",
       "3: no concept \"linchpinn\" in the termbase; did you mean \"linchpin\"?\n"},
      {"{rule: forbid, of: [modernization/allies]}", "3: concept modernization has no sense \"allies\"\n"},
      {"{rule: forbid, of: [modernization/shipyards]}",
       "3: modernization/shipyards is a false friend, which never counts\n"},
      {"{rule: forbid, of: [{phrase: \"(a|\"}]}", "3: '(a|': a group is not closed with ')'\n"},
      {"{rule: forbid, of: [linchpin], series: [ncn]}", "3: no series \"ncn\" in the archive\n"},
      {"{rule: forbid, of: [linchpin], near: [cost-sharing]}", "3: rule forbid does not take \"near\"\n"},
      {"{rule: forbid}", "3: rule forbid needs \"of\"\n"},
      {"{rule: forbid, of: [linchpin, linchpin]}", "3: linchpin is named twice\n"},
      {"{rule: forbid, of: [{phrase: a b}, {phrase: a b}]}", "3: \"a b\" is named twice\n"},
      {"{rule: require, of: [linchpin, linchpin]}", "3: linchpin is named twice\n"},
      {"{rule: require, of: [linchpin, cost-sharing], at_least: 3}", "3: 3 of 2 can never stand\n"},
      {"{rule: prefer, of: [linchpin]}", "3: rule prefer needs \"use\"\n"},
      {"{rule: prefer, of: [linchpin], use: a linchpin}",
       "3: the suggested wording \"a linchpin\" is itself found by linchpin\n"},
      {"{rule: prefer, of: [{phrase: pin*}], use: two pins}",
       "3: the suggested wording \"two pins\" is itself found by \"pin*\"\n"},
      {"{rule: order, of: [linchpin]}", "3: an order needs two targets, or \"near\"\n"},
      {"{rule: order, of: [modernization, modernization/alliance]}",
       "3: modernization and modernization/alliance stand in the same places\n"},
      {"{rule: apart, of: [linchpin]}", "3: nothing to keep apart: two targets, or \"near\"\n"},
      {"{rule: apart, of: [linchpin, linchpin]}", "3: linchpin is named twice\n"},
      {"{rule: apart, of: [linchpin], near: [linchpin]}", "3: linchpin is named in \"of\" and in \"near\"\n"},
      {"{rule: apart, of: [modernization/alliance], near: [modernization]}",
       "3: modernization/alliance in \"of\" and modernization in \"near\" stand in the same places\n"},
      {"{rule: together, of: [linchpin]}", "3: nothing to keep together: two targets, or \"near\"\n"},
      {"{rule: implies, of: [linchpin]}", "3: rule implies needs \"near\"\n"},
      {"{rule: implies, of: [linchpin], near: [linchpin]}",
       "3: linchpin requires itself: the rule can never fire\n"},
      {"{rule: implies, of: [modernization/alliance], near: [modernization]}",
       "3: modernization requires itself: the rule can never fire\n"},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: a}, linchpin]}",
       "3: linchpin stands near itself: the rule can never fire\n"},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: a}], within: text, at_least: 2}",
       "3: \"within\" and \"at_least\" say two things: give one of them\n"},
      {"{rule: only-one-of, of: [linchpin]}", "3: only one of one: it needs two targets\n"},
      {"{rule: forbid, severity: \"off\"}", "3: nothing to switch off: no \"forbid\" is in force\n"},
      // Not wrong: a narrower sense is asked for, one of two implies the other.
      {"{rule: implies, of: [modernization], near: [modernization/capabilities]}", ""},
      {"{rule: apart, of: [modernization/alliance, modernization/capabilities]}", ""},
      {"{rule: implies, of: [linchpin, cost-sharing], near: [linchpin]}", ""},
      {"{rule: prefer, of: [modernization/alliance], use: modernization of capabilities}", ""},
  }));
  CAPTURE(row.entry);
  CHECK(fault_of(row.entry) == row.fault);
}

TEST_CASE("a policy that extends another changes its rules, and those that need no policy", "[rules]") {
  const std::string base =
      "rules:\n"
      "  - {id: one, rule: forbid, of: [linchpin], advice: No pins.}\n"
      "  - {id: two, rule: forbid, of: [cost-sharing]}\n";
  CHECK(rules_of({base}).in_force == "a/one:error a/two:error");
  // How hard, what for, and whether at all.
  const Read changed = rules_of({base,
                                 "extends: [a]\nrules:\n"
                                 "  - {id: one, rule: forbid, severity: info}\n"
                                 "  - {id: two, rule: forbid, severity: \"off\"}\n"
                                 "  - {rule: open-brackets, severity: warning}\n"});
  CHECK(changed.in_force == "open-brackets:warning a/one:info");
  CHECK(changed.errors.empty());
  CHECK(
      rules_of({base, "extends: [a]\nrules:\n  - {id: one, rule: forbid, of: [halder-strait]}\n"}).in_force ==
      "b/one:error a/two:error");
  // Without extending it, the same id is another rule.
  CHECK(rules_of({base, "rules:\n  - {id: one, rule: forbid, of: [halder-strait]}\n"}).in_force ==
        "b/one:error");
  // Through another one.
  CHECK(rules_of({base, "extends: [a]\n",
                  "extends: [b]\nrules:\n  - {id: one, rule: forbid, severity: \"off\"}\n"})
            .in_force == "a/two:error");
}

TEST_CASE("rules of one name in two policies are two rules", "[rules]") {
  const Read read = rules_of({"rules:\n  - {rule: forbid, of: [linchpin]}\n",
                              "extends: [a]\nrules:\n  - {id: other, rule: forbid, of: [cost-sharing]}\n"});
  CHECK(read.in_force == "a/forbid:error b/other:error");
}

TEST_CASE("a rule for a series holds for drafts of it only", "[rules]") {
  const std::string body =
      "rules:\n"
      "  - {rule: forbid, series: [ncm], of: [linchpin]}\n"
      "  - {rule: open-brackets, series: [ncm], severity: info}\n";
  CHECK(rules_of({body}, "ncm").in_force == "open-brackets:info a/forbid:error");
  CHECK(rules_of({body}, "").in_force.empty());
}

TEST_CASE("the configuration has the last word", "[rules]") {
  const std::vector<Policy> policies = policy_of("{id: x, rule: forbid, of: [linchpin]}");
  PolicyEntry entry;
  entry.id = "x";
  entry.rule = "forbid";
  entry.path = "agreed.yaml";
  entry.keys = {"id", "rule", "severity"};
  entry.severity = Severity::info;
  CHECK(rules_of(policies, {entry}, "ncm", "en").in_force == "test/x:info");
  entry.off = true;
  CHECK(rules_of(policies, {entry}, "ncm", "en").in_force.empty());
}

TEST_CASE("what has no wording in the draft's language is not looked for, and a note says so", "[rules]") {
  const Read read =
      rules_of({"rules:\n"
                "  - {id: one, rule: forbid, of: [linchpin]}\n"
                "  - {id: two, rule: forbid, of: [{phrase: \"\\uB3D9\\uB9F9*\"}, {phrase: alliance}]}\n"
                "  - {id: three, rule: order, of: [{phrase: NCM}, cost-sharing]}\n"},
               "ncm", "ko");
  CHECK(read.in_force == "a/two:error");
  CHECK(read.errors.empty());
  CHECK(read.notes == "a: no wording in \"ko\" for linchpin, cost-sharing; not in force: one, three\n");
}
