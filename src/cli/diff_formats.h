// Which options of `agreed diff` go together, and which renderer writes what was asked for.
#pragma once

#include <optional>
#include <string>

#include "analyze/diff_report.h"
#include "cli/command_diff.h"
#include "cli/console.h"
#include "text/error.h"

namespace agreed {

// A usage error for options that the format cannot honour; nullopt if all go together.
[[nodiscard]] std::optional<Error> find_conflict(const DiffCommandOptions& options);

// Whether the format counts words between white space and knows no equivalents, moves or phrases.
[[nodiscard]] bool compares_words(const DiffCommandOptions& options);

// What a format says, and whether it says that the texts differ.
struct RenderedDiff {
  std::string text;
  bool same = true;
  bool has_notes = true;  // the notes of the report are in the text
};
[[nodiscard]] RenderedDiff render_diff(const DiffReport& report, const DiffCommandOptions& options,
                                       const Console& console);

}  // namespace agreed
