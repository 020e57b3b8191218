// order-changed: a concept that stands elsewhere among the others than in the last statement.
#include <fmt/format.h>

#include "analyze/rules/against_last.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  return findings_of_shifts(
      context, [](const Shift& shift) { return shift.what == TermShift::rank; },
      [](const TermChange& change, const Shift& shift) {
        return fmt::format("{} stands elsewhere among the concepts: {} > {}", change.label, shift.from,
                           shift.to);
      });
}

}  // namespace

Rule order_changed_rule() {
  Rule rule;
  rule.name = "order-changed";
  rule.kind = RuleKind::history;
  rule.severity = Severity::info;
  rule.summary = "a concept that stands elsewhere among the others than in the last statement";
  rule.explanation =
      "The concepts of both texts by their first place: those that are in no longest sequence that keeps its "
      "order have moved. That something new stands between them, or something is gone, moves nothing.";
  rule.good =
      "They affirmed extended deterrence.\n\nThey will advance the modernization of the Alliance.\n\n"
      "They noted cost sharing.";
  rule.bad =
      "They noted cost sharing.\n\nThey affirmed extended deterrence.\n\n"
      "They will advance the modernization of the Alliance.";
  rule.takes = {"of"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
