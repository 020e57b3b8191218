// What a check uses: the command line before .agreed.yaml before the defaults, each value with its origin.
#pragma once

#include <string>
#include <vector>

#include "cli/command_check.h"
#include "corpus/check_config.h"
#include "corpus/policy.h"
#include "text/result.h"
#include "visualize/check_settings.h"

namespace agreed {

struct CheckSetup {
  std::string statements;  // folder
  std::string against;     // empty: what the draft's front matter says
  std::vector<std::string> policies;
  std::string language;
  Severity fail_on = Severity::warning;
  std::string waivers;   // file; empty: none
  std::string baseline;  // file; empty: none
  std::string lock;      // file of pinned wording; empty: none
  std::string index;     // folder; empty: that of the archive, or one in memory
  std::vector<PolicyEntry> rules;
  CheckSettings shown;  // the same with origins, for --show-config
};

// The folder in which a draft stands, or would stand if it were saved; the working folder for standard input,
// a revision and an id.
[[nodiscard]] std::string folder_of_draft(const std::string& draft);

// Reads the configuration: the file that --config names, else the one found by walking up from the draft's
// folder (from the working folder for standard input, a revision and an id). Errors: those of reading it, and
// of finding the archive.
[[nodiscard]] Result<CheckSetup> set_up_check(const CheckOptions& options);

}  // namespace agreed
