// Normalizer: TokenizedText -> NormalizedText.
//
// Each distinct spelling is folded once and remembered, so the cost per token is one hash look-up.
// Folding: NFKC without changing what is shown, soft hyphens and other default-ignorables dropped,
// every hyphen U+002D, every quote ' or ", dashes U+2013/2014 kept as "-" of kind punctuation,
// ligatures and full-width forms by NFKC; then (id only) case, spelling, equivalents, rotation.
#pragma once

#include <memory>
#include <string_view>

#include "corpus/equivalents.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "tokenize/token.h"

namespace agreed {

class Normalizer {
 public:
  // The vocabulary must outlive the normalizer. Forms of the equivalents are tokenized with the
  // tokenizer of their language, so that "ROK-U.S." in a file means the token "ROK-U.S.".
  Normalizer(const Equivalents& equivalents, Vocabulary& vocabulary);
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  [[nodiscard]] NormalizedText normalize(const TokenizedText& text, std::string_view language);

  [[nodiscard]] Vocabulary& vocabulary() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace agreed
