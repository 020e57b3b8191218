// unused-waiver: a waiver that covers nothing any more.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include "analyze/rules/waiver_findings.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  return waiver_findings(context, WaiverUse::State::unused, [](const WaiverUse& use) {
    if (use.in_draft && use.first_line == 0)
      return fmt::format("a waiver of {} with no paragraph after it", use.waiver.rule);
    return fmt::format("a waiver of {} that covers no finding: take it out", use.waiver.rule);
  });
}

}  // namespace

Rule unused_waiver_rule() {
  Rule rule;
  rule.name = "unused-waiver";
  rule.kind = RuleKind::form;
  rule.severity = Severity::warning;
  rule.summary = "a waiver that covers no finding";
  rule.explanation =
      "A waiver holds for the paragraph on whose lines it begins, else for the next paragraph; a waiver of a "
      "file for the findings that have its words. Where its rule finds nothing there any more it would hide "
      "the next slip. Of a rule that is not in force in this check nothing is said.";
  rule.good = "They [will] meet again. <!-- agreed-waive open-brackets: the ministers decide in May -->";
  rule.bad = "They will meet again. <!-- agreed-waive open-brackets: the ministers decide in May -->";
  rule.of_draft = true;
  rule.of_waivers = true;
  rule.run = run;
  return rule;
}

}  // namespace agreed
