// MemoryIndex: the SentenceIndex that is made at the start of a process and gone at its end.
//
// Features lie in buckets by the upper bits of their hash, each with the number of its sentence, sorted:
//
//   bucket 17   f1 5 | f3 0 | f3 2 | f9 0 | ...
//
// Making it costs two passes over the words and a sort of small buckets, on all cores; the words of a
// sentence are read from its text when somebody asks.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "retrieve/index_source.h"
#include "retrieve/sentence_index.h"

namespace agreed {

class MemoryIndex final : public SentenceIndex {
 public:
  // In any order. More than 2^32 sentences or features are a broken invariant.
  explicit MemoryIndex(std::vector<IndexSource> sources);

  [[nodiscard]] const std::vector<IndexedText>& texts() const override { return texts_; }
  [[nodiscard]] std::uint64_t sentences() const override { return text_of_.size(); }
  [[nodiscard]] const std::vector<Note>& notes() const override { return notes_; }
  [[nodiscard]] Result<std::vector<std::uint64_t>> frequencies(
      std::span<const Feature> features) const override;
  [[nodiscard]] Result<std::vector<std::vector<SentenceId>>> holders(
      std::span<const Feature> features) const override;
  [[nodiscard]] Result<std::vector<FoundSentence>> best(std::span<const WeightedFeature> features,
                                                        const SentenceFilter& filter,
                                                        std::size_t most) const override;
  [[nodiscard]] Result<std::vector<IndexedSentence>> read(
      std::span<const SentenceId> sentences) const override;

 private:
  void number_sentences();
  void fill_buckets();
  void sort_bucket(std::size_t bucket);
  [[nodiscard]] std::size_t bucket_of(Feature feature) const { return feature >> shift_; }
  [[nodiscard]] SentenceId id_of(std::uint32_t sentence) const {
    return {text_of_[sentence], sentence - first_[text_of_[sentence]]};
  }
  // The sentences that have the feature, ascending, each once.
  [[nodiscard]] std::span<const std::uint32_t> holders_of(Feature feature) const;

  std::vector<IndexSource> sources_;
  std::vector<IndexedText> texts_;
  std::vector<Note> notes_;
  std::vector<std::uint32_t> first_;    // by text: the number of its first sentence in the whole index
  std::vector<std::uint32_t> text_of_;  // by sentence
  unsigned shift_ = 63;
  std::vector<IndexRange<struct FeatureUnit>> buckets_;
  std::vector<Feature> features_;
  std::vector<std::uint32_t> holders_;  // beside each feature
};

}  // namespace agreed
