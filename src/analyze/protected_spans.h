// Words that belong together and that no edge of a hunk may cut: occurrences of termbase concepts,
// a number with its sign and unit, a date, a name of several capitalised words.
#pragma once

#include <span>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// The protected ranges that lie in `within`, sorted, of at least two tokens each, possibly
// overlapping. `terms` are occurrences of concepts in the whole text, by place.
[[nodiscard]] std::vector<TokenRange> protected_spans(const NormalizedText& text, TokenRange within,
                                                      std::span<const TokenRange> terms,
                                                      const Vocabulary& vocabulary);

}  // namespace agreed
