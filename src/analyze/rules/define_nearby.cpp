// define-nearby: a wording that is not to stand without what tells its meaning.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

bool is_near(const RulePlace& place, const RulePlace& other, const ActiveRule& active, Within within) {
  if (!active.at_least) return stand_within(place, other, within);
  const std::uint32_t apart =
      std::max(place.sentence, other.sentence) - std::min(place.sentence, other.sentence);
  return apart <= static_cast<std::uint32_t>(*active.at_least);
}

std::string where(const ActiveRule& active, Within within) {
  if (!active.at_least) return in_the(within);
  return fmt::format("within {} sentence{}", *active.at_least, *active.at_least == 1 ? "" : "s");
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const ActiveRule& active = context.active;
  const Within within = within_of(context, Within::paragraph);
  const std::vector<RulePlace> near = places_of(context.reading, active.near);
  std::optional<RulePlace> told;
  for (const RulePlace& place : places_of(context.reading, active.of)) {
    if (std::ranges::any_of(near, [&](const RulePlace& one) { return is_near(place, one, active, within); }))
      continue;
    // Once for a paragraph, or for what is asked of the text.
    if (told && stand_within(*told, place, std::max(within, Within::paragraph))) continue;
    told = place;
    findings.push_back(finding_at(context, place.phrase,
                                  fmt::format("{} stands without {} {}", active.of[place.target].name,
                                              names_of(active.near, "or"), where(active, within))));
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  const ActiveRule& active = context.active;
  if (active.within && active.at_least) return "\"within\" and \"at_least\" say two things: give one of them";
  if (std::optional<std::string> twice = target_twice(active.of)) return twice;
  if (std::optional<std::string> twice = target_twice(active.near)) return twice;
  for (const RuleTarget& near : active.near) {
    for (const RuleTarget& of : active.of) {
      if (covers(near, of)) return fmt::format("{} stands near itself: the rule can never fire", of.name);
    }
  }
  return std::nullopt;
}

}  // namespace

Rule define_nearby_rule() {
  Rule rule;
  rule.name = "define-nearby";
  rule.kind = RuleKind::policy;
  rule.summary = "a wording that is not to stand without what tells its meaning";
  rule.explanation =
      "Wherever a target of \"of\" stands, one of \"near\" (any of them) must stand in the same sentence, "
      "paragraph (the default) or text, or, with at_least: N, within N sentences before or after. Found once "
      "for a paragraph.";
  rule.good = "They agreed on modernization, that is, on better capabilities.";
  rule.bad = "They agreed on modernization.";
  rule.example =
      "{rule: define-nearby, of: [modernization], near: [{phrase: capabilities}], within: sentence}";
  rule.by_itself = false;
  rule.needs = {"of", "near"};
  rule.takes = {"within", "at_least"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
