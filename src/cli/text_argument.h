// A text named on the command line: an id of the archive, a path, "-" for standard input, or REV:path
// of a git repository.
#pragma once

#include <string>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "text/result.h"

namespace agreed {

// An id of the corpus wins over a file of that name ("./scm-53" names the file). Errors: not_found
// with the nearest ids, and those of reading.
[[nodiscard]] Result<Statement> resolve_text(const std::string& argument, const Corpus& corpus);

// "; did you mean ncm-1 or ncm-2?" for a name that the corpus does not have; empty if no id is near.
[[nodiscard]] std::string nearest_ids_hint(const std::string& name, const Corpus& corpus);

// Whether the argument can only be an id: no such file, not "-", no REV:path.
[[nodiscard]] bool looks_like_id(const std::string& argument);

}  // namespace agreed
