// Tells whether bytes are UTF-8 fit for a text: well formed by table 3-7 of the Unicode standard (no
// overlong forms, no surrogates, nothing above U+10FFFF) and without NUL. Eight ASCII bytes are
// taken at a time; other scripts go one character at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace agreed {

// The offset of the first byte of the first ill-formed or NUL character; bytes.size() if there is none.
[[nodiscard]] std::size_t find_bad_utf8(std::string_view bytes);

// The number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view bytes);

// The longest beginning of a well-formed text that has no more than so many bytes and cuts no code point.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t most_bytes);

}  // namespace agreed
