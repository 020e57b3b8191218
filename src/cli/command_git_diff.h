// agreed git-diff: what git calls as an external diff program (gitattributes(5), diff.external,
// GIT_EXTERNAL_DIFF).
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command_diff.h"

namespace agreed {

// The words that git gives: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, with NEW-PATH and a
// description after a rename; PATH alone for a file that is not merged.
struct GitDiffOptions {
  std::vector<std::string> words;
  DiffCommandOptions diff;
};

// Declares the verb; the options must outlive the parse.
CLI::App* setup_git_diff(CLI::App& app, GitDiffOptions& options);
// Returns the exit code: 0 whether the texts differ or not, since git stops at anything else; 2 only if
// the words are not those of git.
int run_git_diff(const GitDiffOptions& options);

}  // namespace agreed
