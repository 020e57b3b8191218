// Wraps a line of words at a display width. Escape sequences for colour take no width and words in
// double-width scripts may break anywhere between two wide characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

// Appends `text` (one line) to `out`, its first line after `first_prefix`, each further one after
// `indent` blanks; each ends with a line end. Width 0: never wraps.
void append_wrapped(std::string& out, std::string_view first_prefix, std::string_view text,
                    std::size_t indent, std::size_t width);

}  // namespace agreed
