// tokens_in(): from bytes and sentences to their tokens.
#pragma once

#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

// The tokens that begin in a span of the text's bytes; an empty range before the first behind it if none
// does. O(log n).
[[nodiscard]] TokenRange tokens_in(const NormalizedText& text, ByteSpan span);
// The tokens of sentences in a row; none of none.
[[nodiscard]] TokenRange tokens_in(const NormalizedText& text, SentenceRange sentences);

}  // namespace agreed
