// Which sentence, which paragraph, which bytes: binary searches over ranges that stand in order.
#include "normalize/normalized_text.h"

#include <algorithm>

#include "text/check.h"

namespace agreed {
namespace {

template <typename List>
std::uint32_t index_of_token(const List& list, std::uint32_t token) {
  const auto after =
      std::upper_bound(list.begin(), list.end(), token,
                       [](std::uint32_t wanted, const auto& part) { return wanted < part.tokens.begin; });
  AGREED_CHECK(after != list.begin());
  return static_cast<std::uint32_t>(after - list.begin() - 1);
}

}  // namespace

std::uint32_t NormalizedText::paragraph_of_token(std::uint32_t token) const {
  return index_of_token(paragraphs, token);
}

std::uint32_t NormalizedText::sentence_of_token(std::uint32_t token) const {
  return index_of_token(sentences, token);
}

ByteSpan NormalizedText::span_of(TokenRange range) const {
  if (range.empty()) {
    return {};
  }
  AGREED_CHECK(range.begin < range.end && range.end <= tokens.size());
  return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

}  // namespace agreed
