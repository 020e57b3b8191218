// agreed lineage: one sentence or slot through a series, with its dated variants.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct LineageOptions {
  std::string query;
  std::vector<std::string> series;
  std::vector<std::string> in;        // files or folders outside the archive; "-" is standard input
  std::vector<std::string> left_out;  // classes of paragraphs that do not count
  std::string language;               // BCP 47; empty: every one held
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_lineage(CLI::App& app, LineageOptions& options);
// Returns the exit code.
int run_lineage(const LineageOptions& options);

}  // namespace agreed
