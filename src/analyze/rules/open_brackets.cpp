// open-brackets: wording that is not yet agreed.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include "analyze/rules/rule_places.h"

namespace agreed {
namespace {

std::string alternatives_of(const BracketGroup& group) {
  std::string parties;
  for (const BracketAlternative& one : group.alternatives) {
    if (!one.party.empty()) parties += (parties.empty() ? "" : ", ") + one.party;
  }
  if (group.alternatives.size() == 1) return parties.empty() ? "in or out" : "proposed by " + parties;
  const std::string count = fmt::format("{} alternatives", group.alternatives.size());
  return parties.empty() ? count : count + ": " + parties;
}

// The bytes as the draft has them: a reading shows one of the alternatives only.
Finding at_bytes(const RuleContext& context, ByteSpan span, std::string message) {
  Finding finding = finding_of_text(context, std::move(message));
  finding.of_text = false;
  finding.span = span;
  finding.excerpt = std::string(context.draft.text->source->slice(span));
  return finding;
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  for (const BracketGroup& group : context.draft.brackets.groups) {
    if (group.depth > 0) continue;
    findings.push_back(
        at_bytes(context, group.span, fmt::format("wording not yet agreed ({})", alternatives_of(group))));
  }
  for (const std::uint32_t at : context.draft.brackets.unclosed)
    findings.push_back(at_bytes(context, {at, at + 1}, "a bracket that is never closed"));
  for (const std::uint32_t at : context.draft.brackets.unopened)
    findings.push_back(at_bytes(context, {at, at + 1}, "a closing bracket that nothing opens"));
  return findings;
}

}  // namespace

Rule open_brackets_rule() {
  Rule rule;
  rule.name = "open-brackets";
  rule.kind = RuleKind::form;
  rule.severity = Severity::error;
  rule.summary = "wording in brackets is not yet agreed";
  rule.explanation =
      "Finds each group of alternatives once, and brackets without a partner. \"[...]\", footnote marks and "
      "links are no brackets in this sense.";
  rule.good = "The Secretary noted the force posture.";
  rule.bad = "The Secretary [Castria: reaffirmed the force level] [Norland: noted the force posture].";
  rule.of_draft = true;
  rule.run = run;
  return rule;
}

}  // namespace agreed
