// weakened-commitment: a verb, a hedge or an intensifier that commits less than the last statement did.
#include <fmt/format.h>

#include "analyze/rules/against_last.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

std::string step_name(const StepUse& use) {
  return (use.commitment.negated ? "not " : "") + use.commitment.step;
}

std::string message_of(const CommitmentChange& change) {
  const bool reversed = change.direction == ShiftDirection::reversed;
  if (change.earlier && change.later) {
    return fmt::format("{}: {} > {} ({})", reversed ? "reversed" : "weakened", step_name(*change.earlier),
                       step_name(*change.later), change.later->commitment.ladder);
  }
  const StepUse& use = change.later ? *change.later : *change.earlier;
  return fmt::format("weakened: {} {} ({})", use.commitment.step, change.later ? "came" : "went",
                     use.commitment.ladder);
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const DiffReport* report = context.history.difference(context.reading);
  const SeriesText* last = context.history.last();
  if (report == nullptr || last == nullptr) return findings;
  for (const CommitmentChange& change : report->commitments) {
    if (change.direction != ShiftDirection::weakened && change.direction != ShiftDirection::reversed)
      continue;
    Finding finding = change.later
                          ? finding_at(context, change.later->tokens, message_of(change))
                          : finding_facing(context, *report, change.earlier->tokens, message_of(change));
    const Change& around = report->changes[change.change];
    if (change.earlier) {
      finding.precedent = precedent_at(*last, change.earlier->tokens);
    } else if (around.earlier && !around.earlier->tokens.empty()) {
      finding.precedent = precedent_at(*last, around.earlier->tokens);
    }
    // One verb for one verb can be put back.
    if (change.earlier && change.later && change.direction == ShiftDirection::weakened &&
        change.earlier->commitment.negated == change.later->commitment.negated) {
      finding.suggestion = Suggestion{finding.span, wording(report->earlier.text, change.earlier->tokens)};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

Rule weakened_commitment_rule() {
  Rule rule;
  rule.name = "weakened-commitment";
  rule.kind = RuleKind::history;
  rule.severity = Severity::warning;
  rule.summary = "a verb that commits less than in the last statement, or a new hedge";
  rule.explanation =
      "Sentences of the draft that face one of the last statement are compared by the ladders of "
      "ladders.yaml: a step down, a negation that came, a hedge that came, an intensifier that went. The "
      "message names both steps and the ladder. Sentences that are wholly new are compared with nothing.";
  rule.good = "The Secretary noted the force posture in Castria.";
  rule.bad = "The two sides noted their common goal of a Vostrana free of nuclear weapons.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
