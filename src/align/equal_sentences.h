// EqualSentences: sentences with the same ids, in order and out of order.
//
// Each sentence gets the number of its class (equal ids, equal class). In order: classes that stand
// once on each side anchor; the heaviest increasing run of anchors stays; equal neighbours join; what
// repeats is matched in order between the anchors. A sentence with a gap in it equals no other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/sentence_bags.h"
#include "align/sentence_pairing.h"

namespace agreed {

struct SentenceRectangle {
  SentenceRange left;
  SentenceRange right;
};

class EqualSentences {
 public:
  EqualSentences(const TextIds& left, const TextIds& right);

  [[nodiscard]] bool equal(std::uint32_t left, std::uint32_t right) const {
    return left_[left] == right_[right];
  }
  // Links equal free sentences inside the rectangle, in order; those of fewer tokens than `shortest`
  // only next to others. Returns what remains between the links, where both sides have something.
  std::vector<SentenceRectangle> link_in_order(SentenceRectangle within, std::uint32_t shortest,
                                               SentenceLinks& links);
  // Links equal free sentences of at least `shortest` tokens, wherever they stand, if both texts have them
  // but once: what is repeated has no place of its own from which it could have moved.
  void link_anywhere(std::uint32_t shortest, SentenceLinks& links);

 private:
  struct Place {
    std::uint32_t left;
    std::uint32_t right;
  };
  struct Tally {
    std::uint32_t left_count = 0;
    std::uint32_t right_count = 0;
    std::uint32_t right = 0;  // first place on the right
  };
  [[nodiscard]] std::uint32_t tokens(std::uint32_t left) const {
    return left_text_->text->sentences[left].tokens.size();
  }
  std::vector<Place> places(const SentenceRectangle& within, std::uint32_t shortest,
                            const SentenceLinks& links, bool& repeated);

  const TextIds* left_text_;
  std::vector<std::uint32_t> left_;  // class by sentence
  std::vector<std::uint32_t> right_;
  std::vector<Tally> tallies_;       // by class, zero between calls
  std::vector<std::uint32_t> next_;  // by right sentence: the next of its class
};

}  // namespace agreed
