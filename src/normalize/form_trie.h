// FormTrie: sequences of ids (the tokens of a form) -> what they stand for; the longest match wins.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

// What a form stands for: the id of its group and the reason to give.
struct FormTarget {
  NormId id = 0;
  Folding folding = Folding::none;
};

class FormTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

  // The first target of a form stays. The form is not empty.
  void add(const std::vector<NormId>& form, FormTarget target);
  // The node after `id`, or kNowhere.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, NormId id) const;
  // What ends at a node, or null.
  [[nodiscard]] const FormTarget* target(std::uint32_t node) const;
  [[nodiscard]] bool empty() const { return edges_.empty(); }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node and id -> node
  std::unordered_map<std::uint32_t, FormTarget> targets_;
  std::uint32_t nodes_ = 1;
};

}  // namespace agreed
