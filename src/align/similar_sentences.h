// SimilarSentences: for each of some left sentences the few right ones that share its rare words.
//
// An index from word to right sentences is walked for the words that few of them hold; the sentences
// that gather most weight are compared in full. Words that stand in many sentences are not walked, so
// the work is linear in the words, whatever the texts; sentences that share only common words are not
// found.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/sentence_bags.h"

namespace agreed {

struct SimilarPair {
  std::uint32_t left = 0;  // sentence numbers of the texts
  std::uint32_t right = 0;
  std::uint32_t similarity = 0;  // thousandths
};

struct SimilarityBar {
  std::uint32_t similarity = 0;  // thousandths, at least
  std::uint32_t content = 0;     // content words on each side, at least
};

class SimilarSentences {
 public:
  SimilarSentences(const TextIds& left, const TextIds& right, const WordWeights& weights);

  // Pairs of the given sentences above the bar, by left sentence, the most similar first.
  [[nodiscard]] std::vector<SimilarPair> find(std::span<const std::uint32_t> left,
                                              std::span<const std::uint32_t> right, SimilarityBar bar);

 private:
  const TextIds* left_;
  const TextIds* right_;
  const WordWeights* weights_;
  std::vector<std::uint32_t> slot_;  // by id: 1 + its place in the index of this call, zero between calls
};

}  // namespace agreed
