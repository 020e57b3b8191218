// agreed show: one statement: what is known of it, and its text.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct ShowOptions {
  std::string id;
  std::string language;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_show(CLI::App& app, ShowOptions& options);
// Returns the exit code.
int run_show(const ShowOptions& options);

}  // namespace agreed
