// agreed diff --git BASE..HEAD [-- PATH...]: the versions of each changed file, one after another.
#pragma once

#include "cli/command_diff.h"

namespace agreed {

// Returns the exit code: 0 if no wording differs, 1 if one does, 2 if a file could not be compared.
int run_git_range(const DiffCommandOptions& options);

}  // namespace agreed
