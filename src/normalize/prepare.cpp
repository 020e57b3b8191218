// prepare(): tokenize, then normalize; nothing else may come between the two.
#include "normalize/prepare.h"

#include "tokenize/tokenizer.h"

namespace agreed {

NormalizedText prepare(const StatementText& text, Normalizer& normalizer) {
  const TokenizeOptions options{text.language, text.markdown ? Markup::markdown : Markup::plain};
  return normalizer.normalize(tokenize(text.source, text.body, options), text.language);
}

}  // namespace agreed
