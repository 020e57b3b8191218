// --format and --color, which every verb takes.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/console.h"

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
  tei
};

// As typed: "side-by-side".
[[nodiscard]] std::string name_of(OutputFormat format);

struct OutputOptions {
  OutputFormat format = OutputFormat::text;
  ColorChoice color = ColorChoice::automatic;
};

// Declares both on a verb. `formats` are those that the verb knows; the first is the default.
void add_output_options(CLI::App& verb, OutputOptions& options, const std::vector<OutputFormat>& formats);

}  // namespace agreed
