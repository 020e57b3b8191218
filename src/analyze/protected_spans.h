// Words that belong together and that no edge of a hunk may cut: occurrences of termbase concepts,
// a number or a range of numbers with its sign and unit, a date, a name of several capitalised words.
#pragma once

#include <span>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// Where edges may stand in one sentence. Spans that overlap count as one.
class ProtectedEdges {
 public:
  // `terms` are occurrences of concepts in the whole text, by place. Linear in the sentence.
  ProtectedEdges(const NormalizedText& text, TokenRange within, std::span<const TokenRange> terms,
                 const Vocabulary& vocabulary);

  // Whether an edge before token `edge` would cut a span.
  [[nodiscard]] bool cut_at(std::uint32_t edge) const { return !around(edge).empty(); }
  // The span that it would cut; empty if none. The edge must lie in the sentence or at its end.
  [[nodiscard]] TokenRange around(std::uint32_t edge) const;

 private:
  std::vector<TokenRange> spans_;  // sorted, apart
};

}  // namespace agreed
