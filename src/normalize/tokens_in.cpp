#include "normalize/tokens_in.h"

#include <algorithm>

namespace agreed {

TokenRange tokens_in(const NormalizedText& text, ByteSpan span) {
  const auto place = [&](std::uint32_t byte) {
    const auto at = std::ranges::lower_bound(text.tokens, byte, {},
                                             [](const NormToken& token) { return token.span.begin; });
    return static_cast<std::uint32_t>(at - text.tokens.begin());
  };
  return {place(span.begin), place(span.end)};
}

TokenRange tokens_in(const NormalizedText& text, SentenceRange sentences) {
  if (sentences.empty()) return {};
  return {text.sentences[sentences.begin].tokens.begin, text.sentences[sentences.end - 1].tokens.end};
}

}  // namespace agreed
