// agreed claims: assertions about the record, run like tests.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct ClaimsOptions {
  std::vector<std::string> ids;
  std::string file;             // empty: claims.yaml of the archive
  std::vector<std::string> in;  // texts from outside the archive: the series "outside"
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_claims(CLI::App& app, ClaimsOptions& options);
// Returns the exit code.
int run_claims(const ClaimsOptions& options);

}  // namespace agreed
