// forbid: a wording that a policy does not want to see.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include "analyze/rules/rule_places.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  for (const RulePlace& place : places_of(context.reading, context.active.of)) {
    findings.push_back(finding_at(context, place.tokens,
                                  fmt::format("{} is not to be used", context.active.of[place.target].name)));
  }
  return findings;
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
      "never counts, and neither does a paragraph of a class such as a record of votes.";
  rule.good = "The Ministers agreed on the next steps.";
  rule.bad = "The Ministers agreed on strategic flexibility.";
  rule.example = "{rule: forbid, of: [{phrase: strategic flexibility}]}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
