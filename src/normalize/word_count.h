// What counts as a word of a text: tokens of kind word and number, not marks, symbols and gaps.
#pragma once

#include <cstdint>

#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

[[nodiscard]] inline bool is_word(const NormToken& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// The words in a range of tokens.
[[nodiscard]] std::uint32_t count_words(const NormalizedText& text, TokenRange range);
// The words of the whole text.
[[nodiscard]] std::uint32_t count_words(const NormalizedText& text);

}  // namespace agreed
