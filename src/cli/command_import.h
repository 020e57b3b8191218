// agreed import: any document -> a statement file of the archive.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct ImportOptions {
  std::string file;  // "-": standard input
  std::string series;
  std::string id;
  std::string date;
  std::string title;
  std::string place;
  int ordinal = 0;
  std::string language;
  std::string source;  // address
  std::string kind = "official";
  std::string changes = "accept";
  std::string encoding;
  bool repair = false;
  bool replace = false;
  std::string folder;  // "-": to standard output
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_import(CLI::App& app, ImportOptions& options);
// Returns the exit code.
int run_import(const ImportOptions& options);

}  // namespace agreed
