// A sentence of an index as a text of its own, for everything that works on texts: alignment, hunks, terms.
#pragma once

#include <string_view>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/span.h"

namespace agreed {

// The tokens of a range, counted in IndexedSentence::words, as one sentence in one paragraph. Spans are bytes
// of its own source, which is the wording of the range; without a word in it the text has no source.
[[nodiscard]] NormalizedText text_of(const IndexedSentence& sentence, TokenRange range,
                                     std::string_view language, Vocabulary& vocabulary);
// All of it.
[[nodiscard]] NormalizedText text_of(const IndexedSentence& sentence, std::string_view language,
                                     Vocabulary& vocabulary);

}  // namespace agreed
