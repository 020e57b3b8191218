// agreed grep: keyword in context.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct GrepOptions {
  std::string pattern;
  bool concept_only = false;
  std::vector<std::string> series;
  std::vector<std::string> in;  // files or folders outside the archive; "-" is standard input
  std::string since;            // ISO 8601
  std::string until;
  std::string width;  // "40" or "8w"
  std::string sort;   // "1R,2R"
  std::int64_t limit = 0;
  bool count = false;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_grep(CLI::App& app, GrepOptions& options);
// Returns the exit code.
int run_grep(const GrepOptions& options);

}  // namespace agreed
