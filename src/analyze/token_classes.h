// Which words of a text are names, dates and numbers: what changes every year by itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

enum class TokenClass : std::uint8_t {
  mark,   // punctuation, a symbol, a gap
  light,  // says nothing by itself: is_light_word()
  word,
  name,    // capitalised inside a sentence, or a declared party
  number,  // digits, an ordinal ("54th")
  date,    // the name of a month or weekday, a year 1900 .. 2099
};

// One for each token. A word is a name where each time that it stands inside a sentence it has a capital;
// what stands only at the beginnings of sentences or in headings shows nothing and is a word. `parties` are
// names in any case. Scripts without capitals have no names but those.
[[nodiscard]] std::vector<TokenClass> token_classes(const NormalizedText& text, const Vocabulary& vocabulary,
                                                    const std::vector<std::string>& parties);

}  // namespace agreed
