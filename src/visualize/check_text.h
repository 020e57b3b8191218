// agreed check and agreed rules, for people.
//
//   draft.md:12:5: warning: "the force posture" takes the place of ... [weakened-commitment]
//       The Secretary noted the force posture in Castria.
//       agreed: ncm-6 (2036-10-16) p.6 "..."
//       fix: "..."
#pragma once

#include <string>
#include <vector>

#include "analyze/active_rules.h"
#include "analyze/check.h"
#include "visualize/style.h"

namespace agreed {

// What else a check shows.
struct CheckLayout {
  bool waived = false;  // findings that are waived or in the baseline, too
  std::string version;  // of agreed, for forms that name their maker
};

[[nodiscard]] std::string check_text(const CheckReport& report, const CheckLayout& shown,
                                     const TextLayout& layout);

// The list, and one rule explained with its examples.
[[nodiscard]] std::string rules_text(const std::vector<Rule>& rules, const TextLayout& layout);
[[nodiscard]] std::string rule_text(const Rule& rule, const TextLayout& layout);

}  // namespace agreed
