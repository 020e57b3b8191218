// agreed report: a dossier of terms, statements and a draft, as one HTML file.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command_check.h"

namespace agreed {

struct ReportOptions {
  std::vector<std::string> series;    // only these
  std::vector<std::string> concepts;  // concepts or phrases; empty: all concepts that are found
  std::string since;
  std::string until;
  std::vector<std::string> in;  // files or folders outside the archive
  std::string output;           // file; "-": standard output
  bool replace = false;         // a file that is there
  CheckOptions check;           // its draft, policies and archive
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_report(CLI::App& app, ReportOptions& options);
// Returns the exit code.
int run_report(const ReportOptions& options);

}  // namespace agreed
