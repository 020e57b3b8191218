// Mojibake: UTF-8 that somebody read as windows-1252 (or Latin-1) and wrote as UTF-8 again. A curly quote is
// then three characters, an e with an accent two.
//
//   what was meant   U+2019                    bytes E2 80 99
//   what is there    U+00E2 U+20AC U+2122      the same three bytes, each taken for a character
//
// Only runs that are well-formed UTF-8 when turned back count: that by chance is rare, in words all but
// impossible.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

struct Mojibake {
  std::size_t characters = 0;  // that come out of turning back
  std::string repaired;        // the text with them; only if any
};

// Of well-formed UTF-8. None where they are too few to tell: one alone, of two characters.
[[nodiscard]] Mojibake find_mojibake(std::string_view utf8);

}  // namespace agreed
