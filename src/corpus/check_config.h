// .agreed.yaml: what `agreed check` uses where the command line says nothing.
//
//   statements: statements          folder of the archive
//   against: scm                    a series, or the id of a statement
//   policies: [default, jo-2025]    names in policies/ of the archive, or files
//   language: en
//   fail-on: warning                error | warning | info
//   waivers: waivers.yaml
//   baseline: agreed-baseline.yaml
//   lock: agreed.lock               of `agreed lock`; else the one beside this file
//   index: .agreed                  folder of an index (`agreed index`)
//   rules:                          as in a policy (policy_file.h); the last word on each rule
//     - rule: open-brackets
//       severity: warning
//       series: [scm]
//
// Paths count from the folder of the file. Every key may be left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/policy.h"
#include "text/result.h"

namespace agreed {

// A value of the file and the line on which it stands.
template <typename T>
struct Configured {
  T value{};
  std::size_t line = 0;
};

struct CheckConfig {
  std::string path;  // empty: there is no such file
  std::optional<Configured<std::string>> statements;
  std::optional<Configured<std::string>> against;
  std::optional<Configured<std::vector<std::string>>> policies;
  std::optional<Configured<std::string>> language;
  std::optional<Configured<Severity>> fail_on;
  std::optional<Configured<std::string>> waivers;
  std::optional<Configured<std::string>> baseline;
  std::optional<Configured<std::string>> lock;
  std::optional<Configured<std::string>> index;
  std::vector<PolicyEntry> rules;  // path and line of each as in a policy
};

inline constexpr std::string_view kCheckConfigName = ".agreed.yaml";

// The file of that name in a folder or in the nearest one above it; empty if there is none. Spelt from the
// folder given, so that no output holds a machine's paths.
[[nodiscard]] std::string find_check_config(const std::string& folder);

// Errors: those of reading YAML; unknown keys, a value of the wrong type or none of those that are known,
// each with its line. What a rule is, analyze/active_rules.h says.
[[nodiscard]] Result<CheckConfig> read_check_config(const std::string& path);

}  // namespace agreed
