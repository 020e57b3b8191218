// What a check of one draft reads beside the archive: policies, waivers, lock, baseline, an earlier version.
#pragma once

#include <optional>

#include "analyze/check.h"
#include "cli/check_setup.h"
#include "cli/command_check.h"
#include "corpus/baseline_file.h"
#include "corpus/corpus.h"
#include "corpus/lock_file.h"
#include "corpus/statement.h"
#include "text/error.h"

namespace agreed {

// Kept as long as the request that points into it; so it stays where it is made.
struct CheckInput {
  Statement draft;
  std::optional<Statement> earlier;
  Baseline baseline;
  AgreedLock lock;
  CheckRequest request;

  CheckInput() = default;
  CheckInput(const CheckInput&) = delete;
  CheckInput& operator=(const CheckInput&) = delete;
};

// Reads what options and setup name and fills the request for the draft that is in `input`. The first error:
// no such series or statement to compare with; those of reading policies, waivers, lock, baseline and git.
[[nodiscard]] std::optional<Error> read_check_input(const CheckOptions& options, const CheckSetup& setup,
                                                    const Corpus& corpus, CheckInput& input);

}  // namespace agreed
