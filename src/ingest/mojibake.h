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
#include <optional>
#include <string>
#include <string_view>

#include "text/note.h"

namespace agreed {

// How many characters come out of turning well-formed UTF-8 back; 0 where they are too few to tell: one alone,
// of two characters.
[[nodiscard]] std::size_t count_mojibake(std::string_view utf8);

// The text with them turned back; unchanged where there are none.
[[nodiscard]] std::string repair_mojibake(std::string_view utf8);

// What is to be said of so many; nullopt for none.
[[nodiscard]] std::optional<Note> mojibake_note(std::size_t count);

}  // namespace agreed
