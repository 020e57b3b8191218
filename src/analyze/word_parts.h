// What a word is looked up by when somebody says that a text does not have it.
//
// "New" and "lost" are claims about silence, so words are compared more loosely than for a diff: a compound
// is its parts ("nuclear-powered" = "nuclear powered"), a possessive its owner ("Alliance's" = "Alliance"),
// and a Korean word is its stem, without particles and the endings of hada and doeda verbs. A looser
// comparison can hide something new; it never calls old wording new.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace agreed {

// The parts of a normalized word, in order; none for a word of marks alone.
[[nodiscard]] std::vector<std::string> parts_of_word(std::string_view word);

// Whether the text has han, kana or Hangul: scripts in which a word may stand inside a longer one.
[[nodiscard]] bool has_east_asian_letter(std::string_view text);

}  // namespace agreed
