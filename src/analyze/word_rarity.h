// WordRarity: what a word weighs when two wordings are compared: the more, the fewer sentences of the archive
// have it. What every statement says weighs little, and light words (word_weight.h) the least. A number
// weighs as much as a common word: how rare it is says nothing of how much it matters, and it is named and
// scored apart.
//
//   the 36   12,000 48   government 65   reaffirmed 90   denuclearization 130   a word that the archive lacks
//   150
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::uint32_t kLightWeight = 36;
inline constexpr std::uint32_t kContentWeight = 48;

// The bits that "one of the sentences has it" tells, in sixteenths, rounded down, the same on every machine:
// 16 for each halving of the share of sentences.
[[nodiscard]] std::uint32_t sixteenths_of_rarity(std::uint64_t frequency, std::uint64_t sentences);

class WordRarity {
 public:
  // Both must outlive it.
  WordRarity(const SentenceIndex& index, const Vocabulary& vocabulary)
      : index_(index), vocabulary_(vocabulary) {}

  // Asks the index for those that are new, all at once. True, or the error of the index.
  Result<bool> learn(std::span<const NormId> ids);
  // Of a word that was learned; 0 for kGapId.
  [[nodiscard]] std::uint32_t operator[](NormId id) const { return words_[id].weight; }
  [[nodiscard]] std::uint64_t frequency(NormId id) const { return words_[id].frequency; }
  // Says nothing by itself (word_weight.h).
  [[nodiscard]] bool light(NormId id) const { return words_[id].light; }

 private:
  struct Word {
    std::uint64_t frequency = 0;
    std::uint32_t weight = 0;
    bool light = false;
    bool known = false;
  };

  const SentenceIndex& index_;
  const Vocabulary& vocabulary_;
  std::vector<Word> words_;  // by id
};

}  // namespace agreed
