// Standard input as a text, for verbs that take "-".
#pragma once

#include <string>

#include "text/result.h"
#include "text/source_text.h"

namespace agreed {

inline constexpr const char* kStandardInputName = "<stdin>";

// Reads stdin to its end, or to one byte more than a text may have. Error: unreadable.
[[nodiscard]] Result<std::string> read_standard_bytes();

// The same as a text under the name "<stdin>". Errors: too_large, and those of SourceText::from_bytes, too.
[[nodiscard]] Result<SourceText> read_standard_input();

}  // namespace agreed
