// order-changed: a concept that stands elsewhere among the others than in the last statement.
#include <fmt/format.h>

#include "analyze/rules/against_last.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const DiffReport* report = context.history.difference(context.reading);
  const SeriesText* last = context.history.last();
  if (report == nullptr || last == nullptr) return findings;
  for (const TermChange& change : report->terms) {
    if (change.later.empty() || change.earlier.empty()) continue;
    const TermUse& use = change.later.front();
    if (!is_about(context.active, use.occurrence.query, use.sense)) continue;
    for (const Shift& shift : change.shifts) {
      if (shift.what != TermShift::rank) continue;
      Finding finding = finding_at(
          context, use.occurrence.tokens,
          fmt::format("{} stands elsewhere among the concepts: {} > {}", change.label, shift.from, shift.to));
      finding.precedent = precedent_at(*last, change.earlier.front().occurrence.tokens);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
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
