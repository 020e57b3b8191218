// What a pair of texts looks like to the sentence aligner: ids in a row, what each word weighs, and a
// sentence as a sorted bag of words.
//
// A word's weight grows with its rarity among the sentences, log((1 + S/df) / 2), so that function
// words and punctuation never decide. S and df are the greater of the two texts', so a word does not
// look more common because both texts have it. Weights are whole numbers: sums do not depend on order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

// The ids of a text in a row: a quarter of the memory traffic of its tokens.
struct TextIds {
  explicit TextIds(const NormalizedText& normalized);
  [[nodiscard]] std::span<const NormId> of(TokenRange range) const;
  [[nodiscard]] TokenRange tokens_of(SentenceRange range) const;
  [[nodiscard]] std::span<const NormId> sentence(std::uint32_t index) const {
    return of(text->sentences[index].tokens);
  }
  [[nodiscard]] std::uint32_t sentences() const { return static_cast<std::uint32_t>(text->sentences.size()); }

  const NormalizedText* text;
  std::vector<NormId> ids;
};

class WordWeights {
 public:
  WordWeights(const TextIds& left, const TextIds& right);

  // At least 1; 0 for kGapId.
  [[nodiscard]] std::uint32_t operator[](NormId id) const { return weights_[id]; }
  // Neither punctuation nor so short that it is most likely a particle or a function word.
  [[nodiscard]] bool content(NormId id) const { return (marks_[id] & kContent) != 0; }
  // Whether both texts have it.
  [[nodiscard]] bool shared(NormId id) const { return (marks_[id] & kShared) != 0; }
  [[nodiscard]] std::size_t size() const { return weights_.size(); }

 private:
  static constexpr std::uint8_t kContent = 1;
  static constexpr std::uint8_t kShared = 2;

  std::vector<std::uint16_t> weights_;
  std::vector<std::uint8_t> marks_;
};

// A word of a bag with its weight beside it, so that comparing two bags reads nothing else.
struct BagWord {
  NormId id;
  std::uint32_t weight;
};

struct Bag {
  std::span<const BagWord> words;  // sorted by id, gaps left out
  std::uint32_t weight = 0;
  std::uint32_t content = 0;  // content words
};

// Bags of some sentences, kept together.
class BagStore {
 public:
  void clear();
  void add(std::span<const NormId> sentence, const WordWeights& weights);
  // The words of `count` bags of another store, from `first`, as one bag.
  void add_sum(const BagStore& from, std::size_t first, std::size_t count);
  [[nodiscard]] Bag operator[](std::size_t index) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::size_t begin, end;
    std::uint32_t weight, content;
  };
  std::vector<BagWord> words_;
  std::vector<Entry> entries_;
};

// The weight of what two bags have in common, each occurrence counted once. O(n+m).
[[nodiscard]] std::uint32_t overlap(const Bag& left, const Bag& right);

// Twice the overlap over both weights (Dice), in thousandths.
[[nodiscard]] std::uint32_t similarity(std::uint64_t overlap, std::uint64_t left_weight,
                                       std::uint64_t right_weight);

// The greatest similarity that two bags of these weights can have.
[[nodiscard]] std::uint32_t greatest_similarity(std::uint32_t left_weight, std::uint32_t right_weight);

}  // namespace agreed
