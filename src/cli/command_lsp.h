// agreed lsp: the language server, on standard input and output.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/command_check.h"

namespace agreed {

// Declares the verb; the options must outlive the parse.
CLI::App* setup_lsp(CLI::App& app, CheckOptions& options);
// Returns the exit code of the protocol: 0 after `shutdown` and `exit`, 1 for an end without `shutdown`; 2
// where the input ends inside a message, or cannot be read or written.
int run_lsp(const CheckOptions& options);

}  // namespace agreed
