// agreed list: what the archive holds, and how completely.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct ListOptions {
  std::vector<std::string> series;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_list(CLI::App& app, ListOptions& options);
// Returns the exit code.
int run_list(const ListOptions& options);

}  // namespace agreed
