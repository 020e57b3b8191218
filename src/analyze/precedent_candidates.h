// Which sentences of an index are worth an alignment with a draft: those that gather most weight of its rare
// features, or, to hold that against, every one of them.
//
// Features are taken by their frequency, the rarest first, until those taken stand in kPostingsPerBit
// sentences for each doubling of the archive, so that the work grows with its logarithm. What to take depends
// on frequencies alone, so every index gives the same candidates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analyze/word_rarity.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::uint64_t kPostingsPerBit = 2048;

// Sentences as bags of words.
class CandidateWords {
 public:
  // Reads sentences and learns their words. True, or the error of the index.
  Result<bool> add(const SentenceIndex& index, std::span<const SentenceId> sentences, Vocabulary& vocabulary,
                   WordRarity& rarity);

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] SentenceId id(std::size_t i) const { return ids_[i]; }
  [[nodiscard]] std::span<const NormId> words(std::size_t i) const;  // sorted
  [[nodiscard]] std::uint64_t weight(std::size_t i) const { return weights_[i]; }

 private:
  std::vector<SentenceId> ids_;
  std::vector<NormId> words_;
  std::vector<std::size_t> ends_;
  std::vector<std::uint64_t> weights_;
};

// The features to search a row of words by, with their weights. Error of the index.
[[nodiscard]] Result<std::vector<WeightedFeature>> search_features(const SentenceIndex& index,
                                                                   std::span<const WordHash> row);

// How many of the best sentences are looked at before it is asked whether more could be worth it; each
// further time four times as many are.
inline constexpr std::size_t kFirstCandidates = 256;
inline constexpr std::size_t kMostCandidates = 16384;

// Every sentence of the index.
[[nodiscard]] Result<CandidateWords> every_sentence(const SentenceIndex& index, Vocabulary& vocabulary,
                                                    WordRarity& rarity);

}  // namespace agreed
