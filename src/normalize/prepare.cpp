// prepare(): tokenize, then normalize; nothing else may come between the two.
#include "normalize/prepare.h"

#include "tokenize/tokenizer.h"

namespace agreed {

NormalizedText prepare(const StatementText& text, Normalizer& normalizer) {
  // In excerpts they tell where the record has its words from.
  const bool footnotes = text.held == Held::full;
  const TokenizeOptions options{text.language, text.markdown ? Markup::markdown : Markup::plain, footnotes};
  return normalizer.normalize(tokenize(text.source, text.body, options), text.language);
}

}  // namespace agreed
