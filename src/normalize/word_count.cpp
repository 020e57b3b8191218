#include "normalize/word_count.h"

#include <algorithm>

namespace agreed {

std::uint32_t count_words(const NormalizedText& text, TokenRange range) {
  return static_cast<std::uint32_t>(
      std::count_if(text.tokens.begin() + range.begin, text.tokens.begin() + range.end, is_word));
}

std::uint32_t count_words(const NormalizedText& text) {
  return count_words(text, {0, static_cast<std::uint32_t>(text.tokens.size())});
}

}  // namespace agreed
