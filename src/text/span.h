// Half-open index ranges. A ByteSpan counts bytes of the original file; the other ranges count
// tokens, sentences and paragraphs of one text. All are zero-based: [begin, end).
#pragma once

#include <cstddef>
#include <cstdint>

namespace agreed {

// One struct per unit, so that a range of tokens is never passed for a range of sentences.
template <typename Unit>
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t index) const { return begin <= index && index < end; }
  friend constexpr bool operator==(const IndexRange&, const IndexRange&) = default;
  friend constexpr auto operator<=>(const IndexRange&, const IndexRange&) = default;
};

using ByteSpan = IndexRange<struct ByteUnit>;             // bytes of the original file
using TokenRange = IndexRange<struct TokenUnit>;          // tokens of one text
using SentenceRange = IndexRange<struct SentenceUnit>;    // sentences of one text
using ParagraphRange = IndexRange<struct ParagraphUnit>;  // paragraphs of one text

}  // namespace agreed
