// scope-shift: a concept that reaches further, or less far, than in the last statement.
#include <fmt/format.h>

#include "analyze/rules/against_last.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  const auto named = [](const std::string& words) { return words.empty() ? "nothing" : words; };
  return findings_of_shifts(
      context,
      [](const Shift& shift) { return shift.what == TermShift::scope || shift.what == TermShift::sense; },
      [&](const TermChange& change, const Shift& shift) {
        return fmt::format("{} of {} shifted: {} > {}", name_of(shift.what), change.label, named(shift.from),
                           named(shift.to));
      });
}

}  // namespace

Rule scope_shift_rule() {
  Rule rule;
  rule.name = "scope-shift";
  rule.kind = RuleKind::history;
  rule.severity = Severity::warning;
  rule.summary = "a concept that reaches elsewhere, or means something else, than in the last statement";
  rule.explanation =
      "Scopes and senses are those of the termbase: \"linchpin of peace in Northeast Asia\" that becomes "
      "\"... in the Indo-Pacific\", modernization of capabilities that becomes modernization of the "
      "alliance. "
      "What the last statement is not known to have lacked, since it is held in excerpts, is no shift.";
  rule.good =
      "They reaffirmed that the Alliance remains the linchpin of peace on the Castrian Peninsula and in "
      "the wider Boreal region.";
  rule.bad = "They reaffirmed that the Alliance remains the linchpin of peace on the Castrian Peninsula.";
  rule.takes = {"of"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
