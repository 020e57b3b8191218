// PhraseAutomaton: every phrase of one text at once, and how much of each other texts carry.
//
//   text     a b c d | e f          (| a place that no phrase crosses)
//   other    x b c d y e
//   longest  0 1 2 3   1 0          words that end here and stand in the other text in a row
//
// Method: suffix automaton (Blumer et al. 1985); another text is read once through it, and the longest
// match of each state is handed down its suffix links. Building and each reading are linear in the words,
// whatever the texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "normalize/vocabulary.h"

namespace agreed {

class PhraseAutomaton {
 public:
  // kGapId stands where no phrase may cross.
  explicit PhraseAutomaton(std::span<const NormId> words);

  // For each word of the text: the length of the longest phrase that ends with it and stands in `other`,
  // kGapId being crossed in neither. As many as words.
  [[nodiscard]] std::vector<std::uint32_t> longest_in(std::span<const NormId> other) const;

  [[nodiscard]] std::size_t size() const { return prefix_.size(); }

 private:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

  struct State {
    std::uint32_t length = 0;
    std::uint32_t link = kNowhere;
    std::uint32_t first_edge = kNowhere;  // into edges_, for copying a state
  };
  struct Edge {
    NormId id = 0;
    std::uint32_t to = kNowhere;
    std::uint32_t next = kNowhere;  // of the same state
    std::uint32_t from = kNowhere;
  };

  [[nodiscard]] std::size_t slot(std::uint32_t from, NormId id) const;
  [[nodiscard]] std::uint32_t step(std::uint32_t from, NormId id) const;
  void set(std::uint32_t from, NormId id, std::uint32_t to);
  void grow();
  std::uint32_t add_state(std::uint32_t length);
  std::uint32_t extend(std::uint32_t last, NormId id);
  std::uint32_t clone(std::uint32_t state, std::uint32_t length);

  std::vector<State> states_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> table_;      // open addressing: 1 + index into edges_, 0 if free
  std::vector<std::uint32_t> prefix_;     // by word: the state of what precedes and holds it
  std::vector<std::uint32_t> by_length_;  // states, shortest first
};

}  // namespace agreed
