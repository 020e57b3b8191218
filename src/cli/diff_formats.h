// Which options of `agreed diff` go together, and which renderer writes what was asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyze/diff_report.h"
#include "cli/command_diff.h"
#include "cli/console.h"
#include "text/error.h"
#include "text/note.h"

namespace agreed {

// A usage error for options that the format cannot honour; nullopt if all go together.
[[nodiscard]] std::optional<Error> find_conflict(const DiffCommandOptions& options);

// Whether the format counts words between white space and knows no equivalents, moves or phrases.
[[nodiscard]] bool compares_words(const DiffCommandOptions& options);

// Whether it has a place for what is found beside the changes: broken streaks, brackets.
[[nodiscard]] bool shows_findings(const DiffCommandOptions& options);

// What a format says, and whether it says that the texts differ.
struct RenderedDiff {
  std::string text;
  bool same = true;
  std::vector<Note> notes;  // what the text has no room for
};
[[nodiscard]] RenderedDiff render_diff(const DiffReport& report, const DiffCommandOptions& options,
                                       const Console& console);

}  // namespace agreed
