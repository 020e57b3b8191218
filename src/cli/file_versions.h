// Two versions of one file, as git hands them over, compared under a heading.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command_diff.h"
#include "cli/console.h"
#include "cli/diff_context.h"
#include "corpus/statement.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

struct FileVersion {
  std::string path;                  // decides the mark-up
  std::string label;                 // how outputs name it
  std::optional<std::string> bytes;  // nullopt: there is no file on this side
};

struct FileComparison {
  std::string text;  // heading and differences; of a binary file the heading and one line
  bool same = true;
  std::vector<Error> errors;  // of this file: it could not be compared
  std::vector<Note> notes;    // those that are not in the text
};

// A missing or empty side counts as a text without words. A file with a NUL byte that is no document is
// binary: it is said to differ and not looked into.
[[nodiscard]] FileComparison compare_versions(FileVersion earlier, FileVersion later, DiffContext& context,
                                              const DiffCommandOptions& options, const Console& console);

// Formats that are one document, for a program or as a page, take no line before them.
[[nodiscard]] bool takes_heading(OutputFormat format);

// A text without words, for a side that is /dev/null.
[[nodiscard]] Result<Statement> empty_text(const std::string& path);

// "diff x.md", "added x.md", "deleted x.md", "renamed x.md -> y.md".
[[nodiscard]] std::string version_heading(const FileVersion& earlier, const FileVersion& later);

}  // namespace agreed
