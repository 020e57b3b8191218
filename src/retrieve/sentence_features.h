// The features of a sentence, the same for every index and every query.
//
//   words      the  sides  agree  ,  [...]  to  meet
//   features   the, sides, agree, to, meet; the sides, sides agree, to meet; the sides agree
#pragma once

#include <span>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "retrieve/feature.h"
#include "text/span.h"
#include "tokenize/token.h"

namespace agreed {

// Stands in a row of words for a gap; no word has this hash.
inline constexpr WordHash kGapHash = 0;

// Words and numbers. Marks and signs are passed over.
[[nodiscard]] constexpr bool is_feature_word(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number;
}

// The hashes of all words of a vocabulary, by id. Made once for many sentences.
class WordHashes {
 public:
  explicit WordHashes(const Vocabulary& vocabulary);
  [[nodiscard]] WordHash operator[](NormId id) const { return hashes_[id]; }

 private:
  std::vector<WordHash> hashes_;
};

// Replaces `row` by the words of a range, marks left out and each gap as kGapHash.
void word_row(const NormalizedText& text, TokenRange range, const WordHashes& hashes,
              std::vector<WordHash>& row);

// Calls take(feature, first, words) for each run of one, two and three words of a row, in the order of their
// ends, the longest first; `first` is the place of its first word in the row.
template <typename Take>
void for_each_feature(std::span<const WordHash> row, Take&& take) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == kGapHash) continue;
    const bool two = i >= 1 && row[i - 1] != kGapHash;
    if (two && i >= 2 && row[i - 2] != kGapHash) {
      take(feature_of(row[i - 2], row[i - 1], row[i]), i - 2, std::size_t{3});
    }
    if (two) take(feature_of(row[i - 1], row[i]), i - 1, std::size_t{2});
    take(feature_of(row[i]), i, std::size_t{1});
  }
}

}  // namespace agreed
