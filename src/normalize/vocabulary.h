// Vocabulary: interns words. Equal NormId <=> the same word for matching. One vocabulary serves all
// texts that are compared with each other; ids depend only on the order of first use and never show
// in any output.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "normalize/word_table.h"

namespace agreed {

using NormId = std::uint32_t;

inline constexpr NormId kGapId = 0;  // "[...]": equal to nothing, not even to itself, when matching

class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  NormId intern(std::string_view word);
  // nullopt-like: kGapId if the word was never interned.
  [[nodiscard]] NormId find(std::string_view word) const;
  // Valid for the life of the vocabulary.
  [[nodiscard]] std::string_view word(NormId id) const { return words_.word(id); }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  WordTable words_;
};

}  // namespace agreed
