// only-one-of: several names of which a text is to keep to one.
#include <fmt/format.h>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const std::vector<RuleTarget>& of = context.active.of;
  const Within within = within_of(context, Within::text);
  for (const RuleUnit& unit : units_of(context, within)) {
    const RulePlace& first = unit.of.front();
    for (const RulePlace& place : firsts_after_the_first(unit.of)) {
      findings.push_back(
          finding_at(context, place.phrase,
                     fmt::format("{} after {}: only one of them is to stand {}", of[place.target].name,
                                 of[first.target].name, in_the(within))));
    }
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  if (context.active.of.size() < 2) return "only one of one: it needs two targets";
  return target_twice(context.active.of);
}

}  // namespace

Rule only_one_of_rule() {
  Rule rule;
  rule.name = "only-one-of";
  rule.kind = RuleKind::policy;
  rule.summary = "several names of which a text is to keep to one";
  rule.explanation =
      "At most one of the targets may stand in a text (the default), a paragraph or a sentence. The one that "
      "comes first holds; each other one is found where it first stands.";
  rule.good = "The Boreal region is calm. The Boreal region matters.";
  rule.bad = "The Boreal region is calm. The Northern rim matters.";
  rule.example = "{rule: only-one-of, of: [{phrase: Boreal region}, {phrase: Northern rim}]}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.takes = {"within"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
