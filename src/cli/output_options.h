// --format and --color, which every verb takes, and --evidence.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "cli/console.h"
#include "text/error.h"

namespace agreed {

enum class OutputFormat {
  text,
  json,
  csv,
  jsonl,
  side_by_side,
  wdiff,
  porcelain,
  criticmarkup,
  markdown,
  html,
  tei,
  sarif,
  junit,
  github,
  gitlab,
  rdjson,
  checkstyle,
  docx
};

// Whether the result is bytes for another program: it goes into a file or a pipe, never to a terminal.
[[nodiscard]] bool is_binary(OutputFormat format);
// The usage error for one that would go to a terminal.
[[nodiscard]] Error binary_on_terminal(OutputFormat format);

// As typed: "side-by-side".
[[nodiscard]] std::string name_of(OutputFormat format);

struct OutputOptions {
  OutputFormat format = OutputFormat::text;
  ColorChoice color = ColorChoice::automatic;
  bool evidence = false;  // name the documents that the answer rests on, with their SHA-256

  [[nodiscard]] FileHashes hashes() const { return evidence ? FileHashes::made : FileHashes::left_out; }
};

// Declares both on a verb. `formats` are those that the verb knows; the first is the default.
void add_output_options(CLI::App& verb, OutputOptions& options, const std::vector<OutputFormat>& formats);

// Declares --evidence.
void add_evidence_option(CLI::App& verb, OutputOptions& options);

// A usage error for --evidence with a format that has no place for it; nullopt if they go together.
[[nodiscard]] std::optional<Error> find_evidence_conflict(const OutputOptions& options);

}  // namespace agreed
