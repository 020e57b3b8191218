// How many columns a text takes on a terminal: East Asian wide and full-width characters take two,
// combining marks and default-ignorable characters none, all others one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

// Columns of one line of printable text; a control character counts none, a byte that is not UTF-8
// one.
[[nodiscard]] std::size_t display_width(std::string_view text);

// The text with blanks after it up to that many columns; unchanged if it is as wide or wider.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

// The text if it is no wider than `columns`, else its beginning and "..." (columns >= 3).
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);

// The longest beginning (end) of the text that takes at most `columns`. No character is halved, and no
// combining mark parted from its base. Where the cut would divide a word, the piece of it is left out,
// unless it is longer than kLongestPiece columns; double-width characters may be parted anywhere.
inline constexpr std::size_t kLongestPiece = 14;
[[nodiscard]] std::string_view beginning_within(std::string_view text, std::size_t columns);
[[nodiscard]] std::string_view end_within(std::string_view text, std::size_t columns);

}  // namespace agreed
