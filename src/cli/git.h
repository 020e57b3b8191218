// git itself, run without a shell: nothing that a user or a file name says can become a command.
#pragma once

#include <string>
#include <vector>

#include "text/result.h"

namespace agreed {

// Runs `git` with these words in the current folder and returns its standard output. Errors (external,
// under the name `about`): git is not there, or the first line that it said when it failed; too_large if
// it wrote more than a text may hold.
[[nodiscard]] Result<std::string> run_git(std::vector<std::string> words, const std::string& about);

// "REV:path" as git writes it: a colon that is neither first nor last nor before a blank, and no file of
// that name.
[[nodiscard]] bool names_git_revision(const std::string& argument);

// The bytes of REV:path in the repository of the current folder. Error: external (git is not there, or what
// it says).
[[nodiscard]] Result<std::string> read_git_revision(const std::string& argument);

}  // namespace agreed
