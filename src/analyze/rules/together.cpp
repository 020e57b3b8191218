// together: concepts of which none is to stand without the others.
#include <fmt/format.h>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

Finding alone(const RuleContext& context, const RulePlace& place, const std::string& name,
              const std::string& missing, Within within) {
  return finding_at(context, place.phrase,
                    fmt::format("{} stands without {} {}", name, missing, in_the(within)));
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const ActiveRule& active = context.active;
  const Within within = within_of(context, Within::sentence);
  for (const RuleUnit& unit : units_of(context, within)) {
    if (active.near.empty()) {
      const std::vector<RuleTarget> missing = missing_from(unit.of, active.of);
      const RulePlace& place = unit.of.front();
      if (!missing.empty())
        findings.push_back(
            alone(context, place, active.of[place.target].name, names_of(missing, "and"), within));
    } else if (unit.near.empty()) {
      const RulePlace& place = unit.of.front();
      findings.push_back(
          alone(context, place, active.of[place.target].name, names_of(active.near, "or"), within));
    } else if (unit.of.empty()) {
      const RulePlace& place = unit.near.front();
      findings.push_back(
          alone(context, place, active.near[place.target].name, names_of(active.of, "or"), within));
    }
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  return fault_of_sides(context.active, "nothing to keep together: two targets, or \"near\"");
}

}  // namespace

Rule together_rule() {
  Rule rule;
  rule.name = "together";
  rule.kind = RuleKind::policy;
  rule.summary = "concepts of which none is to stand without the others";
  rule.explanation =
      "Where one target of \"of\" stands, all others must stand in the same sentence (the default), "
      "paragraph "
      "or text. With \"near\" there are two sides: where one of \"of\" stands, one of \"near\" must stand, "
      "and "
      "the other way round. A draft that has none of them passes. implies asks it in one direction only.";
  rule.good = "They will develop the comprehensive partnership in a future-oriented way.";
  rule.bad = "They will develop the comprehensive partnership.";
  rule.example = "{rule: together, of: [comprehensive-partnership, future-oriented], within: sentence}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.takes = {"near", "within"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
