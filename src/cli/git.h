// Texts of other revisions, through git itself.
#pragma once

#include <string>

#include "text/result.h"
#include "text/source_text.h"

namespace agreed {

// "REV:path" as git writes it: a colon that is neither first nor last, and no file of that name.
[[nodiscard]] bool names_git_revision(const std::string& argument);

// The text of REV:path in the repository of the current folder, under the name "REV:path".
// Errors: external (git is not there, or what it says), and those of SourceText::from_bytes.
[[nodiscard]] Result<SourceText> read_git_revision(const std::string& argument);

}  // namespace agreed
