// Tests normalize/word_count.cpp.
#include "normalize/word_count.h"

#include "support/catch.h"
#include "support/toy_text.h"

using namespace agreed;

TEST_CASE("words are counted without marks and gaps", "[normalize]") {
  Vocabulary vocabulary;
  const NormalizedText text = toy::text("alpha , beta [...] | gamma .", vocabulary);
  CHECK(count_words(text) == 3);
  CHECK(count_words(text, {1, 3}) == 1);
  CHECK(count_words(text, {3, 3}) == 0);
  CHECK(count_words(NormalizedText{}) == 0);
}
