// GapTable: pairs the sentences of one small gap in order, by dynamic programming over one to one, one
// to two or three (split), two or three to one (merge), and alone (Gale and Church 1993, with shared
// weight in place of length).
//
// A pairing gains twice the weight that it shares less kLeastSimilarity of the weight that it takes in, so
// that pairs below that similarity never pay.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/equal_sentences.h"
#include "align/sentence_bags.h"
#include "align/sentence_pairing.h"

namespace agreed {

// A gap of at most this many pairs of sentences is paired by the table.
inline constexpr std::uint64_t kTableCells = 1600;

// Two sentences in the same place whose similarity is below this (thousandths) are not the same sentence
// reworded. Chosen on consecutive statements of the Federal Reserve: of the pairs between 340 and 400 most
// say the same thing in new words, of those below 300 few do.
inline constexpr std::uint32_t kLeastSimilarity = 340;

class GapTable {
 public:
  GapTable(const TextIds& left, const TextIds& right, const WordWeights& weights, const EqualSentences& equal)
      : left_text_(left), right_text_(right), weights_(weights), equal_(equal) {}

  // Free sentences of a gap, in order; links are added.
  void pair(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right, SentenceLinks& links);

 private:
  struct Cell {
    std::int64_t score = 0;
    std::uint8_t left_step = 0;  // how many sentences the last pairing took
    std::uint8_t right_step = 0;
  };
  bool pairs_one_to_one(SentenceLinks& links);
  void link_one(std::size_t l, std::size_t r, SentenceLinks& links) const;
  [[nodiscard]] std::int64_t gain_one(std::size_t l, std::size_t r) const;
  [[nodiscard]] std::int64_t gain_split(std::size_t l, std::size_t r, std::size_t parts);
  [[nodiscard]] std::int64_t gain_merge(std::size_t l, std::size_t r, std::size_t parts);

  const TextIds& left_text_;
  const TextIds& right_text_;
  const WordWeights& weights_;
  const EqualSentences& equal_;
  std::span<const std::uint32_t> left_;
  std::span<const std::uint32_t> right_;
  BagStore left_bags_;
  BagStore right_bags_;
  BagStore joined_;
  std::vector<std::uint32_t> shared_;
  std::vector<Cell> cells_;
};

}  // namespace agreed
