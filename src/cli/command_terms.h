// agreed terms: the termbase itself. lint says what is wrong in it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct TermsOptions {
  CLI::App* lint = nullptr;
  std::string termbase;  // a file other than the archive's
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_terms(CLI::App& app, TermsOptions& options);
// Returns the exit code.
int run_terms(const TermsOptions& options);

}  // namespace agreed
