// KeptPassages: every paragraph and sentence that ever stood in a series, as the words that it was made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "analyze/provenance.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// Ids in a row by which two sentences are known to have something in common.
inline constexpr std::uint32_t kGramSize = 5;

// Equal for the same ids in the same order, and as good as never for others.
[[nodiscard]] std::uint64_t hash_of_ids(std::span<const NormId> ids);

class KeptPassages {
 public:
  // Takes a paragraph, `ids` and the words that they are.
  void keep_paragraph(std::span<const NormId> ids, std::span<const WordNumber> words);
  // Takes a sentence, which has grams and neighbours, too.
  void keep_sentence(std::span<const NormId> ids, std::span<const WordNumber> words);

  // The words of the latest passage with these ids that `fits`; of one that stood in many places the latest
  // are looked at. Empty if there is none.
  template <typename Fits>
  [[nodiscard]] std::span<const WordNumber> latest(std::uint64_t hash_of_wanted, const Fits& fits) const {
    const auto found = places_.find(hash_of_wanted);
    if (found == places_.end()) return {};
    std::size_t tries = kMostPlaces;
    for (auto at = found->second.rbegin(); at != found->second.rend() && tries != 0; ++at, --tries) {
      const std::span<const WordNumber> words = words_of(*at);
      if (fits(words)) return words;
    }
    return {};
  }

  // The words of the sentence with which most of these grams are shared, by their hashes; the latest of equal
  // ones. Empty if none shares any.
  [[nodiscard]] std::span<const WordNumber> likeliest(std::span<const std::uint64_t> grams);

  // The words that stood behind or before a word in a kept sentence; empty for a word that was never kept.
  [[nodiscard]] std::span<const WordNumber> behind(WordNumber word) const { return of_word(behind_, word); }
  [[nodiscard]] std::span<const WordNumber> before(WordNumber word) const { return of_word(before_, word); }

 private:
  // Of a passage that stood in several places: so many of the latest are looked at.
  static constexpr std::size_t kMostPlaces = 16;

  using WordRange = IndexRange<struct PlaceUnit>;  // places in pool_
  using Beside = std::vector<std::vector<WordNumber>>;

  [[nodiscard]] std::span<const WordNumber> words_of(WordRange range) const {
    return std::span(pool_).subspan(range.begin, range.size());
  }
  [[nodiscard]] static std::span<const WordNumber> of_word(const Beside& beside, WordNumber word) {
    return word < beside.size() ? std::span<const WordNumber>(beside[word]) : std::span<const WordNumber>();
  }
  WordRange keep(std::span<const NormId> ids, std::span<const WordNumber> words);
  static void note_beside(Beside& beside, WordNumber word, WordNumber neighbour);

  std::vector<WordNumber> pool_;
  std::unordered_map<std::uint64_t, std::vector<WordRange>> places_;     // of passages in the pool
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> grams_;  // of sentences_, ascending
  std::vector<WordRange> sentences_;
  Beside behind_;
  Beside before_;
  std::vector<std::uint32_t> votes_;
};

}  // namespace agreed
