// Texts put together from sentences of other texts, for alignment: a reading of several sentences, or
// the composite of the readings of a whole table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "normalize/normalized_text.h"

namespace agreed {

// One sentence of one text; the text must outlive the composition.
struct SentencePlace {
  const NormalizedText* text = nullptr;
  std::uint32_t sentence = 0;
};

// A text of these sentences in this order, with bytes of its own. Neighbours stay in one paragraph if
// they stood in one. Its source is null if it would be empty or above the size of a text.
[[nodiscard]] NormalizedText compose(std::span<const SentencePlace> places);

// The same for sentences of one text, whose bytes and spans it keeps.
[[nodiscard]] NormalizedText excerpt(const NormalizedText& text, std::span<const std::uint32_t> sentences);

// The text without the wording of these paragraphs (ascending). They stay as empty ones, so that the others
// are counted and cited as before.
[[nodiscard]] NormalizedText without_paragraphs(const NormalizedText& text,
                                                std::span<const std::uint32_t> left_out);

// Whether a sentence holds anything besides "[...]".
[[nodiscard]] bool has_wording(const NormalizedText& text, std::uint32_t sentence);

}  // namespace agreed
