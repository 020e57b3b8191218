// agreed blame: for each phrase of a text where it was first agreed, and what has no precedent.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"
#include "cli/sentence_index_options.h"

namespace agreed {

struct BlameOptions {
  std::string text;                    // id, path, "-" or REV:path
  std::vector<std::string> series;     // only these
  std::vector<std::string> languages;  // only these, BCP 47
  std::string since;
  std::string until;
  std::string paragraphs;       // "N" or "N,M"
  std::vector<std::string> in;  // files or folders outside the archive
  bool last = false;
  bool porcelain = false;
  bool history = false;  // each word through its series
  SentenceIndexOptions index;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_blame(CLI::App& app, BlameOptions& options);
// Returns the exit code.
int run_blame(const BlameOptions& options);

}  // namespace agreed
