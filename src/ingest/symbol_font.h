// Characters of fonts that draw signs in place of letters ("Symbol", "Wingdings"): what they look like.
#pragma once

#include <string_view>

namespace agreed {

// The Unicode character for a code of such a font, which Word stores as 0x20..0xFF or 0xF020..0xF0FF. 0 if
// the font or the sign is not known here.
[[nodiscard]] char32_t symbol_character(std::string_view font, char32_t code);

}  // namespace agreed
