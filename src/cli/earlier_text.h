// A file as it was at a revision of the git repository in which it lies.
#pragma once

#include <optional>
#include <string>

#include "corpus/statement.h"
#include "text/result.h"

namespace agreed {

// Nullopt if the file was not there, or was empty. Errors: usage for what cannot be a revision; external for
// no repository, no such revision, and what else git says; those of reading a text.
[[nodiscard]] Result<std::optional<Statement>> text_at_revision(const std::string& path,
                                                                const std::string& revision);

}  // namespace agreed
