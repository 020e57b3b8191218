// Findings in a termbase as JSON.
//
// agreed.terms-lint/1
//   findings[]   in the order of the files and their lines
//     severity   error | warning
//     rule       "never-matches"; src/analyze/term_lint.h has them all
//     message
//     path       of the file, as it was read
//     line       one-based
//   counts       { concepts, ladders, forms, errors, warnings }
#pragma once

#include <string>

#include "analyze/term_lint.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string term_lint_json(const TermLint& lint);

}  // namespace agreed
