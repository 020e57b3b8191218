// forbid: a wording that a policy does not want to see.
#include <fmt/format.h>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  for (const RulePlace& place : places_found_once(context.reading, context.active.of)) {
    findings.push_back(finding_at(context, place.phrase,
                                  fmt::format("{} is not to be used", context.active.of[place.target].name)));
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  return target_twice(context.active.of);
}

}  // namespace

Rule forbid_rule() {
  Rule rule;
  rule.name = "forbid";
  rule.kind = RuleKind::policy;
  rule.severity = Severity::error;
  rule.summary = "a wording that a policy does not want to see";
  rule.explanation =
      "Finds every place of a concept, of one of its senses, or of a phrase. A false friend of a concept "
      "never counts, and neither does a paragraph of a class such as a record of votes. Words that two "
      "targets "
      "find are found once.";
  rule.good = "The Ministers agreed on the next steps.";
  rule.bad = "The Ministers agreed on strategic flexibility.";
  rule.example = "{rule: forbid, of: [{phrase: strategic flexibility}]}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
