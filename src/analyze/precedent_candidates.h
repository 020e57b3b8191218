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
  // Learns the words of sentences. True, or the error of the index.
  Result<bool> add(std::span<const IndexedSentence> sentences, Vocabulary& vocabulary, WordRarity& rarity);

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

// The features to search a row of words by. In the weight that a sentence has by them the order of candidates
// stands before what its words weigh, so that the index tells both in one number.
struct SearchFeatures {
  std::vector<WeightedFeature> features;
  std::uint64_t passed_over = 0;  // weight of the row's words that are too common to search by

  // No sentence that was found with this weight shares more of the row's weight.
  [[nodiscard]] std::uint64_t shared_at_most(std::uint64_t found) const;
};

// `weights`: of each word of the row (WordRarity), 0 for a gap; at most kMostPrecedentWords of them. Error of
// the index.
[[nodiscard]] Result<SearchFeatures> search_features(const SentenceIndex& index,
                                                     std::span<const WordHash> row,
                                                     std::span<const std::uint32_t> weights);

// How many of the best sentences are looked at before it is asked whether more could be worth it; each
// further time four times as many are.
inline constexpr std::size_t kFirstCandidates = 256;
inline constexpr std::size_t kMostCandidates = 16384;

// Every sentence of the index.
[[nodiscard]] Result<CandidateWords> every_sentence(const SentenceIndex& index, Vocabulary& vocabulary,
                                                    WordRarity& rarity);

}  // namespace agreed
