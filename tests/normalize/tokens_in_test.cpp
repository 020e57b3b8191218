// Tests normalize/tokens_in.cpp.
#include "normalize/tokens_in.h"

#include "support/catch.h"
#include "support/toy_text.h"

using namespace agreed;

TEST_CASE("tokens in a span are those that begin in it", "[normalize]") {
  Vocabulary vocabulary;
  const NormalizedText text = toy::text("alpha beta gamma .", vocabulary);
  const auto in = [&](std::uint32_t begin, std::uint32_t end) {
    return tokens_in(text, ByteSpan{begin, end});
  };
  const ByteSpan beta = text.tokens[1].span;
  CHECK(in(0, text.tokens.back().span.end) == TokenRange{0, 4});
  CHECK(in(beta.begin, beta.end) == TokenRange{1, 2});
  CHECK(in(beta.begin, beta.begin + 1) == TokenRange{1, 2});
  CHECK(in(beta.begin + 1, beta.end) == TokenRange{2, 2});
  CHECK(in(0, 0) == TokenRange{0, 0});
  CHECK(tokens_in(NormalizedText{}, ByteSpan{0, 9}) == TokenRange{0, 0});
  CHECK(tokens_in(text, SentenceRange{0, 1}) == TokenRange{0, 4});
  CHECK(tokens_in(text, SentenceRange{1, 1}) == TokenRange{0, 0});
}
