// agreed index: builds or updates an index on disk of the archive, or of texts from outside it.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct IndexCommandOptions {
  std::string output;           // empty: beside the archive
  std::vector<std::string> in;  // texts from outside, instead of those of the archive
  std::int64_t shards = 1;
  ArchiveOptions archive;
  OutputOptions format;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_index(CLI::App& app, IndexCommandOptions& options);
// Returns the exit code.
int run_index(const IndexCommandOptions& options);

}  // namespace agreed
