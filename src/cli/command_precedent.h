// agreed precedent: the closest agreed wordings for a sentence, a paragraph or a whole draft.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"
#include "cli/sentence_index_options.h"

namespace agreed {

struct PrecedentCommandOptions {
  std::string query;
  bool lines = false;  // the query is a file with a wording on each line
  std::int64_t most = 5;
  double threshold = 70;  // per cent
  bool exhaustive = false;
  std::vector<std::string> series;
  std::vector<std::string> issuers;
  std::vector<std::string> in;  // files or folders outside the archive; "-" is standard input
  std::string language;
  std::string since;  // ISO 8601
  std::string until;
  SentenceIndexOptions index;
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_precedent(CLI::App& app, PrecedentCommandOptions& options);
// Returns the exit code.
int run_precedent(const PrecedentCommandOptions& options);

}  // namespace agreed
