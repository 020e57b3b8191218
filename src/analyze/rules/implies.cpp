// implies: a wording that asks for another one.
#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const ActiveRule& active = context.active;
  const Within within = within_of(context, Within::text);
  for (const RuleUnit& unit : units_of(context, within)) {
    if (unit.of.empty()) continue;
    std::vector<RuleTarget> missing;
    for (std::size_t t = 0; t < active.near.size(); ++t) {
      if (first_of(unit.near, t) == nullptr) missing.push_back(active.near[t]);
    }
    if (missing.empty()) continue;
    const RulePlace& place = unit.of.front();
    findings.push_back(finding_at(context, place.phrase,
                                  fmt::format("{} requires {} {}", active.of[place.target].name,
                                              names_of(missing, "and"), in_the(within))));
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  const ActiveRule& active = context.active;
  if (std::optional<std::string> twice = target_twice(active.of)) return twice;
  if (std::optional<std::string> twice = target_twice(active.near)) return twice;
  for (const RuleTarget& near : active.near) {
    if (!std::ranges::all_of(active.of, [&](const RuleTarget& of) { return covers(near, of); })) continue;
    return fmt::format("{} requires itself: the rule can never fire", near.name);
  }
  return std::nullopt;
}

}  // namespace

Rule implies_rule() {
  Rule rule;
  rule.name = "implies";
  rule.kind = RuleKind::policy;
  rule.summary = "a wording that asks for another one";
  rule.explanation =
      "Where one target of \"of\" stands, each of \"near\" must stand in the same sentence, paragraph or "
      "(the "
      "default) text. Found once for each, where the first of \"of\" stands. To be content with any one of "
      "\"near\", use define-nearby.";
  rule.good = "They welcomed strategic flexibility. They reaffirmed extended deterrence.";
  rule.bad = "They welcomed strategic flexibility.";
  rule.example = "{rule: implies, of: [strategic-flexibility], near: [extended-deterrence]}";
  rule.by_itself = false;
  rule.needs = {"of", "near"};
  rule.takes = {"within"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
