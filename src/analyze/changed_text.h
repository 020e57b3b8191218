// ChangedText: which words of a draft are not as they were in an earlier version of it, word for word. Line
// wraps, typography and comments are no words, so they never count; a sentence that changed its place does.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/span.h"

namespace agreed {

class ChangedText {
 public:
  // Both texts are read with the draft's normalizer; brackets are words like any other.
  ChangedText(const StatementText& earlier, const StatementText& later, Normalizer& normalizer);

  [[nodiscard]] bool any() const { return any_; }
  // Whether a word in the span is new or moved, or words went inside it or at one of its ends. A span without
  // a word (something is missing there) stands for the paragraph that it closes or stands in.
  [[nodiscard]] bool touches(ByteSpan span) const;

 private:
  [[nodiscard]] bool changed(std::uint32_t begin, std::uint32_t end) const;

  NormalizedText later_;
  std::vector<bool> is_new_;  // by token
  std::vector<bool> gone_;    // words went before this token; one more for the end
  bool any_ = false;
};

}  // namespace agreed
