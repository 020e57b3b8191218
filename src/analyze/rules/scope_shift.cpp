// scope-shift: a concept that reaches further, or less far, than in the last statement.
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
      if (shift.what != TermShift::scope && shift.what != TermShift::sense) continue;
      const auto named = [](const std::string& words) { return words.empty() ? "nothing" : words; };
      Finding finding = finding_at(context, use.phrase.empty() ? use.occurrence.tokens : use.phrase,
                                   fmt::format("{} of {} shifted: {} > {}", name_of(shift.what), change.label,
                                               named(shift.from), named(shift.to)));
      finding.precedent = precedent_at(*last, change.earlier.front().occurrence.tokens);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
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
