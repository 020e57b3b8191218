// require: a wording that a draft must have.
#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

bool has_enough(const RuleUnit& unit, const ActiveRule& active, std::size_t wanted) {
  return active.of.size() - missing_from(unit.of, active.of).size() >= wanted;
}

std::vector<Finding> run(const RuleContext& context) {
  const ActiveRule& active = context.active;
  const Within within = within_of(context, Within::text);
  const std::size_t wanted = active.at_least ? static_cast<std::size_t>(*active.at_least) : active.of.size();
  const std::vector<RuleUnit> units = units_of(context, within);
  if (std::ranges::any_of(units, [&](const RuleUnit& unit) { return has_enough(unit, active, wanted); }))
    return {};

  std::vector<Finding> findings;
  const std::vector<RuleTarget> missing = missing_from(places_of(context.reading, active.of), active.of);
  const std::size_t there = active.of.size() - missing.size();
  if (there >= wanted) {
    findings.push_back(finding_of_text(context, fmt::format("{} never stand together in one {}",
                                                            names_of(active.of, "and"), name_of(within))));
  } else if (wanted < active.of.size()) {
    findings.push_back(
        finding_of_text(context, fmt::format("{} of {} {} missing", wanted - there, names_of(missing, "or"),
                                             wanted - there == 1 ? "is" : "are")));
  } else {
    for (const RuleTarget& one : missing)
      findings.push_back(finding_of_text(context, fmt::format("{} is missing", one.name)));
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  const ActiveRule& active = context.active;
  if (active.at_least && static_cast<std::size_t>(*active.at_least) > active.of.size())
    return fmt::format("{} of {} can never stand", *active.at_least, active.of.size());
  return target_twice(active.of);
}

}  // namespace

Rule require_rule() {
  Rule rule;
  rule.name = "require";
  rule.kind = RuleKind::policy;
  rule.severity = Severity::error;
  rule.summary = "a wording that a draft must have";
  rule.explanation =
      "Each target must stand somewhere in the draft: in the wording of every side, where a draft still has "
      "brackets. With at_least: N, any N of them will do; with \"within\", they must stand together in one "
      "sentence or paragraph somewhere.";
  rule.good = "They reaffirmed extended deterrence.";
  rule.bad = "They reaffirmed the alliance.";
  rule.example = "{rule: require, of: [{phrase: extended deterrence}]}";
  rule.by_itself = false;
  rule.needs = {"of"};
  rule.takes = {"within", "at_least"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
