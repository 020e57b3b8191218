#include "analyze/rules/waiver_findings.h"

#include "analyze/rules/rule_places.h"

namespace agreed {

std::vector<Finding> waiver_findings(const RuleContext& context, WaiverUse::State state,
                                     const std::function<std::string(const WaiverUse&)>& message) {
  std::vector<Finding> findings;
  if (context.waivers == nullptr) return findings;
  for (const WaiverUse& use : *context.waivers) {
    if (use.state != state) continue;
    Finding finding = finding_of_text(context, message(use));
    finding.of_text = false;
    finding.excerpt = use.waiver.rule + ": " + use.waiver.reason;
    if (use.in_draft) {
      finding.span = use.span;
    } else {
      finding.path = use.waiver.path;
      finding.line = finding.end_line = use.waiver.line;
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace agreed
