// Words of scripts in which the border of a word is a matter of habit (Korean spacing) or a dictionary's
// guess (Japanese, Chinese): the same letters, cut into words otherwise.
//
//   earlier   \uD560 | \uC218          later   \uD560\uC218        Hangul, other blanks: editorial
//   earlier   \u5E73\u548C             later   \u5E73 | \u548C       Han, a line end in the word: no change
#pragma once

#include <cstdint>

#include "analyze/edit.h"

namespace agreed {

enum class Letters : std::uint8_t {
  differ,        // or the words are of a script in which a blank makes another word
  other_blanks,  // equal but for the blanks between them, in Hangul
  same,          // equal, and so are the blanks where they matter
};

// Compares the two sides of an edit in Hangul, Han or kana, typography folded. Linear in its letters.
[[nodiscard]] Letters compare_letters(const EditedPair& pair, const Edit& edit);

// Whether a text may differ from another in nothing but the cut of its words: it has a word of such a script.
[[nodiscard]] bool may_be_recut(const NormalizedText& text);

}  // namespace agreed
