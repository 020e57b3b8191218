// Which letters of a text are which of its tokens.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/letter_text.h"
#include "normalize/normalized_text.h"

namespace agreed {

struct TokenLetters {
  LetterText text;
  std::vector<LetterRange> of_token;  // by token; empty where a token has none
};

// The text as it is printed: of each paragraph its number or bullet, then its words as wording() shows them.
// At least one paragraph. The style of a heading is kHeadingStyle.
[[nodiscard]] TokenLetters printed_letters(const NormalizedText& text);
inline constexpr const char* kHeadingStyle = "Heading1";

// The letters of a document whose text was written out: `places` tells the byte of the source where each
// begins, ascending.
[[nodiscard]] TokenLetters placed_letters(LetterText letters, const std::vector<std::uint32_t>& places,
                                          const NormalizedText& text);

}  // namespace agreed
