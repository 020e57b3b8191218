// SentencePairing: which sentences of two texts face which, before the words inside are looked at.
//
// Three steps. Equal sentences anchor (equal_sentences.h). Between the anchors the others are paired
// in order by what they share, in small gaps by dynamic programming over one-to-one, one-to-two,
// one-to-three and the reverse, in large ones by an index of rare words. What is then free on both
// sides may have moved (moves.h).
#pragma once

#include <cstdint>
#include <vector>

#include "align/sentence_bags.h"
#include "text/span.h"

namespace agreed {

struct SentenceLink {
  SentenceRange left;  // of a link that was taken back, both ranges are empty
  SentenceRange right;
  bool equal = false;  // one sentence a side, with equal ids
};

class SentenceLinks {
 public:
  SentenceLinks(std::uint32_t left_sentences, std::uint32_t right_sentences);

  void add(SentenceRange left, SentenceRange right);
  void add_equal(std::uint32_t left, std::uint32_t right);
  // Adds free sentences next to a link's ranges.
  void widen(std::uint32_t link, SentenceRange left, SentenceRange right);
  void take_back(std::uint32_t link);

  [[nodiscard]] bool left_free(std::uint32_t sentence) const { return left_[sentence] == kFree; }
  [[nodiscard]] bool right_free(std::uint32_t sentence) const { return right_[sentence] == kFree; }
  [[nodiscard]] std::uint32_t left_sentences() const { return static_cast<std::uint32_t>(left_.size()); }
  [[nodiscard]] std::uint32_t right_sentences() const { return static_cast<std::uint32_t>(right_.size()); }
  [[nodiscard]] const std::vector<SentenceLink>& links() const { return links_; }
  // The link of a sentence that is not free.
  [[nodiscard]] const SentenceLink& link_of_left(std::uint32_t sentence) const {
    return links_[left_[sentence]];
  }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  void mark(SentenceRange left, SentenceRange right, std::uint32_t link);

  std::vector<SentenceLink> links_;
  std::vector<std::uint32_t> left_;
  std::vector<std::uint32_t> right_;
};

// Two sentences of one text that may be halves of one: neighbours of one paragraph or the next.
[[nodiscard]] bool contiguous(const NormalizedText& text, std::uint32_t first, std::uint32_t second);

// All three steps. Every link stands for one pair of the result.
[[nodiscard]] SentenceLinks pair_sentences(const TextIds& left, const TextIds& right,
                                           const WordWeights& weights);

}  // namespace agreed
