// A text ready for comparison: its tokens with the ids under which they count as the same word.
//
//   as written      The  Republic of Korea  and  the  United States  will  co-operate
//   id              the  rok                and  the  u.s.           will  cooperate
//   exact           The  Republic of Korea  and  the  United States  will  co-operate
//
// Equal ids with unequal exact ids are the same wording in another dress: case, spelling,
// an equivalent, or the order that protocol rotates. Typography (wraps, NBSP, quotes, hyphens,
// soft hyphens, NFC/NFD, full width) is folded in both: it never counts.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "normalize/vocabulary.h"
#include "text/folding.h"
#include "text/source_text.h"
#include "text/span.h"
#include "tokenize/token.h"

namespace agreed {

struct NormToken {
  ByteSpan span;     // bytes of the original; an equivalent of several words is one token
  NormId id = 0;     // compare with this
  NormId exact = 0;  // typography folded, nothing else
  TokenKind kind = TokenKind::word;
  Folding folding = Folding::none;
  bool space_before = false;
  bool markup_inside = false;  // the bytes are not the wording: see wording()
};

// Sentences and paragraphs are as in TokenizedText, but their ranges count NormTokens.
struct NormalizedText {
  std::shared_ptr<const SourceText> source;
  std::string language;
  std::vector<NormToken> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  bool numbered = false;  // some paragraph bears a printed number

  [[nodiscard]] std::uint32_t paragraph_of_token(std::uint32_t token) const;  // O(log n)
  [[nodiscard]] std::uint32_t sentence_of_token(std::uint32_t token) const;   // O(log n)
  // The bytes from the first to the last token of the range; empty for an empty range.
  [[nodiscard]] ByteSpan span_of(TokenRange range) const;
};

}  // namespace agreed
