// Paragraphs of which a reading leaves nothing but their number:
//
//   draft     2. [US: They sang.]
//   others    2.
//
// A number, a bullet or the mark of a heading is no wording by itself, and would be read as the end of the
// paragraph before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "tokenize/tokenizer.h"

namespace agreed {

// Blanks them in `bytes`, a reading of `original` of the same length, and returns where. Linear.
std::vector<ByteSpan> blank_bare_leads(std::string& bytes, std::string_view original, ByteSpan body,
                                       Markup markup);

}  // namespace agreed
