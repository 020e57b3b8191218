// Which words carry meaning by themselves. Function words (articles, prepositions, conjunctions,
// particles) and punctuation never decide what faces what and never divide a phrase. Modals and
// negations are not function words here: one of them can be the whole news.
#pragma once

#include <string_view>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

// Of a normalized word in lower case, in English, French, Spanish, Japanese or Korean.
[[nodiscard]] bool is_function_word(std::string_view word);

// A function word, an auxiliary (forms of be, have, do), a pronoun, a preposition, conjunction or adverb of
// degree: no phrase that says something by itself begins or ends with one. Modals and negations are none.
[[nodiscard]] bool is_light_word(std::string_view word);

// Not punctuation and not a function word.
[[nodiscard]] bool is_content(const NormToken& token, const Vocabulary& vocabulary);

// A comma or an article: alone between two changes it does not make two of them.
[[nodiscard]] bool divides_nothing(const NormToken& token, const Vocabulary& vocabulary);

}  // namespace agreed
