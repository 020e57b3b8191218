// Standard input as a text, for verbs that take "-".
#pragma once

#include "text/result.h"
#include "text/source_text.h"

namespace agreed {

// Reads stdin to its end under the name "<stdin>". Errors: unreadable, too_large, and those of
// SourceText::from_bytes.
[[nodiscard]] Result<SourceText> read_standard_input();

}  // namespace agreed
