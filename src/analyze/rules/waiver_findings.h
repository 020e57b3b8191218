// Findings about waivers, where the waivers stand.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analyze/rules/rule.h"

namespace agreed {

// One finding for each waiver in that state: at its comment, or at its line of the file of waivers. The
// excerpt is the waiver's rule and reason.
[[nodiscard]] std::vector<Finding> waiver_findings(
    const RuleContext& context, WaiverUse::State state,
    const std::function<std::string(const WaiverUse&)>& message);

}  // namespace agreed
