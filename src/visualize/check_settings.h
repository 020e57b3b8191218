// agreed check --show-config: what is in force, and where each value came from.
//
//   fail-on    warning          .agreed.yaml:4
//
// agreed.check-config/1
//   config               path of .agreed.yaml, or null
//   settings[]           { name, values[], from }; from: "default", an option "--against", a variable
//                          "$AGREED_STATEMENTS", "front matter" or "path:line"
//   rules[]              in force for the draft: { entry, rule, severity, from }; null without a draft
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyze/check.h"
#include "visualize/style.h"

namespace agreed {

struct CheckSetting {
  std::string name;                 // as the option is called, without "--"
  std::vector<std::string> values;  // empty: none
  std::string from;
};

struct CheckSettings {
  std::string config;  // path; empty: there is none
  std::vector<CheckSetting> settings;
  std::optional<std::vector<RuleInForce>> rules;
};

[[nodiscard]] std::string check_settings_text(const CheckSettings& settings, const TextLayout& layout);
[[nodiscard]] std::string check_settings_json(const CheckSettings& settings);

}  // namespace agreed
