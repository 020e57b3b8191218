// WordImages: which word of a text each word of the one before it became.
#pragma once

#include <cstdint>
#include <vector>

#include "align/text_alignment.h"
#include "analyze/broken_phrases.h"
#include "analyze/change.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

// What a person would name as one change has no images, also where a word inside it is the same.
class WordImages {
 public:
  // Both texts must outlive it; last_words are those of `last`.
  WordImages(const NormalizedText& last, const TextWords& last_words, const NormalizedText& current,
             const Vocabulary& vocabulary);

  // By word of the text before: the word of this text, or kNoImage.
  [[nodiscard]] const std::vector<std::uint32_t>& by_word() const { return by_word_; }
  [[nodiscard]] const std::vector<Note>& notes() const { return alignment_.notes; }

  // What faces a sentence of the text before; null if no sentence does.
  [[nodiscard]] const SentencePair* pair_of(std::uint32_t sentence) const;

  // What stands between the images of the words around some tokens, within the pair (`left`, `right`) of
  // their sentences.
  [[nodiscard]] TokenRange facing(TokenRange tokens, TokenRange left, TokenRange right) const;

 private:
  void add_pair(const SentencePair& pair, const Vocabulary& vocabulary);
  [[nodiscard]] bool same_words(const Hunk& hunk) const;

  const NormalizedText& last_;
  const NormalizedText& current_;
  TextAlignment alignment_;
  std::vector<std::uint32_t> pair_of_;
  std::vector<std::uint32_t> token_images_;
  std::vector<std::uint32_t> by_word_;
};

}  // namespace agreed
