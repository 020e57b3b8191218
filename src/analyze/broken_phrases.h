// From how much of each phrase every text carries to the phrases that the last one lost: the second half of
// broken_streaks() (streaks.h), in words of the last statement.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "align/text_alignment.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

using WordRange = IndexRange<struct WordUnit>;  // words of one text: its tokens without marks and gaps

// The words of a text: tokens that are neither punctuation nor gaps.
struct TextWords {
  std::vector<NormId> ids;            // with kGapId where no phrase may cross
  std::vector<std::uint32_t> tokens;  // by word: its token; of a kGapId the one after it
};

// Where a phrase of the statement may not go on.
enum class PhraseBounds : std::uint8_t {
  gaps,        // at "[...]": a text held in full carries what stands in a row
  paragraphs,  // and at paragraph ends: passages of an excerpt do not follow each other
  sentences,   // and at sentence ends, and after so many words that nobody would call it a phrase
};
[[nodiscard]] TextWords words_of(const NormalizedText& text, PhraseBounds bounds);

// For each word of the last statement, how long the phrases that end with it may be to be carried by so many
// statements in a row: steps by falling length and rising streak.
struct StreakStep {
  std::uint32_t length = 0;
  std::uint32_t streak = 0;
};
using StreakSteps = std::vector<std::vector<StreakStep>>;

// The streak of a phrase; 0 if not even one statement carries it.
[[nodiscard]] std::uint32_t streak_of(const StreakSteps& steps, WordRange phrase);

struct BrokenPhrase {
  WordRange words;
  std::uint32_t streak = 0;
  std::vector<WordRange> longer;  // around the same break, with shorter streaks, longest streak first
};

// The words of the last statement and what is known of each.
struct PhraseField {
  const NormalizedText& text;                 // the last statement
  const TextWords& words;                     // bounds: sentences
  const StreakSteps& steps;                   // by word
  const std::vector<std::uint32_t>& carried;  // by word: the longest phrase ending with it that this text has
  const std::vector<std::uint32_t>& image;    // by word: the word of this text that it became, or kNoImage
  std::uint32_t at_least = 2;                 // streaks below are not wanted
  // Whether the sentence of this text that faces the one with these words has them, too.
  std::function<bool(WordRange)> moved_inside;
};
inline constexpr std::uint32_t kNoImage = 0xFFFFFFFF;

// By streak, then length, then place.
[[nodiscard]] std::vector<BrokenPhrase> broken_phrases(const PhraseField& field,
                                                       const Vocabulary& vocabulary);

}  // namespace agreed
