// agreed terms: the termbase itself. lint says what is wrong in it; export and import take it to and from the
// formats of other programs.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct TermsOptions {
  CLI::App* lint = nullptr;
  CLI::App* to_format = nullptr;
  CLI::App* from_format = nullptr;
  std::string termbase;  // a file other than the archive's
  std::string to;        // tbx-dca | tbx-dct | skos | csv
  std::string file;      // to import; "-" is standard input
  std::string from;      // tbx | skos | csv; empty: told by the bytes
  std::string output_file;
  bool replace = false;
  ArchiveOptions archive;
  OutputOptions output;  // of lint
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_terms(CLI::App& app, TermsOptions& options);
// Returns the exit code.
int run_terms(const TermsOptions& options);

}  // namespace agreed
