// apart: concepts that must not meet.
#include <fmt/format.h>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

Finding meeting(const RuleContext& context, const RulePlace& place, const std::string& name,
                const std::string& other, Within within) {
  return finding_at(context, place.phrase,
                    fmt::format("{} is to be kept apart from {} {}", name, other, in_the(within)));
}

void find_in_list(const RuleContext& context, const RuleUnit& unit, Within within,
                  std::vector<Finding>& findings) {
  const std::vector<RuleTarget>& of = context.active.of;
  const RulePlace& first = unit.of.front();
  for (const RulePlace& place : firsts_after_the_first(unit.of))
    findings.push_back(meeting(context, place, of[place.target].name, of[first.target].name, within));
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const ActiveRule& active = context.active;
  const Within within = within_of(context, Within::sentence);
  for (const RuleUnit& unit : units_of(context, within)) {
    if (unit.of.empty()) continue;
    if (active.near.empty()) {
      find_in_list(context, unit, within, findings);
    } else if (!unit.near.empty()) {
      // At the one of the two that comes later: there the writer can still turn another way.
      const RulePlace& of = unit.of.front();
      const RulePlace& near = unit.near.front();
      const bool near_last = of.tokens.begin <= near.tokens.begin;
      const std::string& of_name = active.of[of.target].name;
      const std::string& near_name = active.near[near.target].name;
      findings.push_back(near_last ? meeting(context, near, near_name, of_name, within)
                                   : meeting(context, of, of_name, near_name, within));
    }
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  return fault_of_sides(context.active, "nothing to keep apart: two targets, or \"near\"");
}

}  // namespace

Rule apart_rule() {
  Rule rule;
  rule.name = "apart";
  rule.kind = RuleKind::policy;
  rule.summary = "concepts that must not meet in a sentence, a paragraph or the text";
  rule.explanation =
      "No two targets of \"of\" may stand in one sentence (the default), paragraph or text; with \"near\", "
      "none "
      "of \"of\" with one of \"near\". Found once for each sentence or paragraph, at the one that comes "
      "later.";
  rule.good = "They agreed on modernization. They discussed the Halder Strait.";
  rule.bad = "They agreed on modernization for the Halder Strait.";
  rule.example = "{rule: apart, of: [modernization, halder-strait], within: sentence}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.takes = {"near", "within"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
