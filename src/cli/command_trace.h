// agreed trace: the history of terms through series of statements.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/command_trace_new.h"
#include "cli/output_options.h"

namespace agreed {

struct TraceOptions {
  std::vector<std::string> queries;
  std::vector<std::string> series;
  std::vector<std::string> left_out;
  std::vector<std::string> across;  // series to compare by their first uses
  bool parity = false;              // language versions are compared, no term asked for
  std::vector<std::string> in;      // files or folders outside the archive; "-" is standard input
  std::string since;                // ISO 8601
  std::string until;
  TraceNewOptions fresh;
  bool streaks = false;              // broken streaks of one text instead of histories: command_streaks.h
  std::optional<std::int64_t> last;  // with streaks: of at least so many statements
  ArchiveOptions archive;
  OutputOptions output;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_trace(CLI::App& app, TraceOptions& options);
// Returns the exit code.
int run_trace(const TraceOptions& options);

}  // namespace agreed
