// Findings in a termbase as text for people and editors.
#pragma once

#include <string>

#include "analyze/term_lint.h"
#include "visualize/style.h"

namespace agreed {

// "path:line: error: message [rule]" for each, as compilers write it, then a line of counts. Text from the
// files is made printable.
[[nodiscard]] std::string term_lint_text(const TermLint& lint, const TextLayout& layout);

}  // namespace agreed
