// Several texts, or two in a format that shows a table: collated instead of compared pair by pair.
#pragma once

#include "cli/command_diff.h"

namespace agreed {

// Whether the command line asks for a collation.
[[nodiscard]] bool asks_for_collation(const DiffCommandOptions& options);

// Returns the exit code.
int run_collation(const DiffCommandOptions& options);

}  // namespace agreed
