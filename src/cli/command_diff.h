// agreed diff: what changed between two texts, phrase by phrase.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct DiffCommandOptions {
  std::string earlier;
  std::string later;
  std::vector<std::string> more;         // further texts: a collation
  std::string git_range;                 // "BASE..HEAD"; the texts are then paths
  std::string language;                  // empty: English if both have it, else the first that both have
  std::optional<std::uint32_t> context;  // paragraphs; in porcelain lines
  bool all = false;
  bool stat = false;
  bool words_only = false;
  bool ignore_case = false;
  bool no_deleted = false;  // -1 -2 -3 -s of wdiff
  bool no_inserted = false;
  bool no_common = false;
  bool statistics = false;
  std::vector<std::string> ignore;
  std::string author;  // of tracked changes
  std::string date;
  std::string output_file;
  bool replace = false;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the options of a comparison of two texts, which git-diff takes too.
void add_comparison_options(CLI::App& verb, DiffCommandOptions& options);

// Declares the verb; the options must outlive the parse.
CLI::App* setup_diff(CLI::App& app, DiffCommandOptions& options);
// Returns the exit code.
int run_diff(const DiffCommandOptions& options);

}  // namespace agreed
