// expired-waiver: a waiver whose last day has passed.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include "analyze/rules/waiver_findings.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  return waiver_findings(context, WaiverUse::State::expired, [](const WaiverUse& use) {
    const std::string owner = use.waiver.owner.empty() ? "" : " of " + use.waiver.owner;
    return fmt::format("the waiver of {}{} ended on {}", use.waiver.rule, owner,
                       use.waiver.until->to_string());
  });
}

}  // namespace

Rule expired_waiver_rule() {
  Rule rule;
  rule.name = "expired-waiver";
  rule.kind = RuleKind::form;
  rule.severity = Severity::error;
  rule.summary = "a waiver whose last day has passed";
  rule.explanation =
      "A waiver holds to the end of the day that it names after \"until\" (in waivers.yaml: expiry). After "
      "that day it covers nothing: what it covered is found again, and the waiver with it. The day is that "
      "of "
      "--today, else today's.";
  rule.good = "They [will] meet again. <!-- agreed-waive open-brackets: not yet agreed; until 9999-12-31 -->";
  rule.bad = "They will meet again. <!-- agreed-waive open-brackets: not yet agreed; until 1999-12-31 -->";
  rule.of_draft = true;
  rule.of_waivers = true;
  rule.run = run;
  return rule;
}

}  // namespace agreed
