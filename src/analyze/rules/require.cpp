// require: a wording that a draft must have.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  const std::vector<RulePlace> places = places_of(context.reading, context.active.of);
  std::vector<Finding> findings;
  for (std::size_t t = 0; t < context.active.of.size(); ++t) {
    if (std::ranges::find(places, t, &RulePlace::target) != places.end()) continue;
    findings.push_back(finding_of_text(context, fmt::format("{} is missing", context.active.of[t].name)));
  }
  return findings;
}

}  // namespace

Rule require_rule() {
  Rule rule;
  rule.name = "require";
  rule.kind = RuleKind::policy;
  rule.severity = Severity::error;
  rule.summary = "a wording that a draft must have";
  rule.explanation =
      "Each target must stand somewhere in the draft: in the wording of every side, where a "
      "draft still has brackets.";
  rule.good = "They reaffirmed extended deterrence.";
  rule.bad = "They reaffirmed the alliance.";
  rule.example = "{rule: require, of: [{phrase: extended deterrence}]}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
