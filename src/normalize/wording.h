// wording(): what a text says in a range of tokens, as it is shown to people.
#pragma once

#include <string>

#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

// The words as written, quotes and hyphens included; white space and line ends are one space,
// mark-up is left out. No space before the first or after the last token.
[[nodiscard]] std::string wording(const NormalizedText& text, TokenRange range);
// The same, behind what `out` holds.
void append_wording(std::string& out, const NormalizedText& text, TokenRange range);

}  // namespace agreed
