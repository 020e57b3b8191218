// Which texts a SentenceFilter lets pass, for every index alike.
#pragma once

#include <vector>

#include "retrieve/sentence_index.h"

namespace agreed {

[[nodiscard]] bool passes(const IndexedText& text, const SentenceFilter& filter);

// One for each text: 1 if it passes.
[[nodiscard]] std::vector<unsigned char> passing(const std::vector<IndexedText>& texts,
                                                 const SentenceFilter& filter);

}  // namespace agreed
