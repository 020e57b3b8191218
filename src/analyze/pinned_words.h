// Rows of words, marks aside: whether a text has them in a row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/span.h"

namespace agreed {

// The normalized words of a wording in a language; empty for one without a word.
[[nodiscard]] std::vector<NormId> words_of(const std::string& wording, const std::string& language,
                                           Normalizer& normalizer);

// The first place where these words stand in a row, punctuation between them or not, over the ends of
// sentences but over no gap. nullopt if there is none, or no word is asked for.
[[nodiscard]] std::optional<TokenRange> find_words(const NormalizedText& text,
                                                   const std::vector<NormId>& words);

}  // namespace agreed
