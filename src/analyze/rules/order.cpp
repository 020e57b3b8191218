// order: what is to be named first.
#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

Finding too_early(const RuleContext& context, const RulePlace& early, const std::string& name,
                  const std::string& first, Within within) {
  return finding_at(
      context, early.tokens,
      fmt::format("{} stands before {}, which is to come first {}", name, first, in_the(within)));
}

// The first place of each target, in the order that is wanted: each is held against those before it.
void find_in_list(const RuleContext& context, const RuleUnit& unit, Within within,
                  std::vector<Finding>& findings) {
  const std::vector<RuleTarget>& of = context.active.of;
  const RulePlace* last = nullptr;  // of the targets so far the one whose first place is furthest on
  for (std::size_t t = 0; t < of.size(); ++t) {
    const RulePlace* place = first_of(unit.of, t);
    if (place == nullptr) continue;
    if (last != nullptr && place->tokens.begin < last->tokens.begin) {
      findings.push_back(too_early(context, *place, of[t].name, of[last->target].name, within));
    } else {
      last = place;
    }
  }
}

// "beyond the Korean Peninsula" does not name the Korean Peninsula first.
void drop_inside(std::vector<RulePlace>& places, const std::vector<RulePlace>& others) {
  std::erase_if(places, [&](const RulePlace& place) {
    return std::ranges::any_of(others, [&](const RulePlace& one) {
      return one.tokens.size() > place.tokens.size() && one.tokens.begin <= place.tokens.begin &&
             place.tokens.end <= one.tokens.end;
    });
  });
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const Within within = within_of(context, Within::text);
  for (RuleUnit unit : units_of(context, within)) {
    std::vector<RulePlace> all = unit.of;
    all.insert(all.end(), unit.near.begin(), unit.near.end());
    drop_inside(unit.of, all);
    drop_inside(unit.near, all);
    if (context.active.near.empty()) {
      find_in_list(context, unit, within, findings);
    } else if (!unit.of.empty() && !unit.near.empty() &&
               unit.near.front().tokens.begin < unit.of.front().tokens.begin) {
      const RulePlace& early = unit.near.front();
      findings.push_back(too_early(context, early, context.active.near[early.target].name,
                                   context.active.of[unit.of.front().target].name, within));
    }
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  return fault_of_sides(context.active, "an order needs two targets, or \"near\"");
}

}  // namespace

Rule order_rule() {
  Rule rule;
  rule.name = "order";
  rule.kind = RuleKind::policy;
  rule.summary = "what is to be named first";
  rule.explanation =
      "The targets of \"of\" are to come in that order; with \"near\", any of \"of\" before all of \"near\". "
      "What counts is where each stands for the first time: in each sentence or paragraph, or (the default) "
      "in "
      "the text. Words inside a longer target count for that one only. A target that does not stand there at "
      "all is out of no order; use require or implies for "
      "that.";
  rule.good = "They discussed extended deterrence and cost sharing.";
  rule.bad = "They discussed cost sharing and extended deterrence.";
  rule.example = "{rule: order, of: [extended-deterrence, cost-sharing], within: sentence}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.takes = {"near", "within"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
