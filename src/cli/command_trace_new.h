// agreed trace --new: the words and phrases of a text that those before it do not have.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace agreed {

struct TraceOptions;

struct TraceNewOptions {
  std::string text;                   // id, path, "-" or REV:path; empty: the verb traces terms
  std::string language;               // BCP 47; of --streaks, too
  std::optional<std::int64_t> limit;  // phrases in each section of text output; 0: all; none: twenty
};

// Declares --new and what belongs to it on the verb.
void add_trace_new_options(CLI::App& verb, TraceNewOptions& options);
// With the options of trace that it shares, which go together (trace_modes.h). Returns the exit code.
int run_trace_new(const TraceOptions& options);

}  // namespace agreed
