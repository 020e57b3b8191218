// Tests src/align/text_alignment.cpp.
#include "align/text_alignment.h"

#include <string>

#include "support/catch.h"
#include "support/toy_text.h"

using namespace agreed;

namespace {

std::string aligned(std::string_view left, std::string_view right) {
  Vocabulary vocabulary;
  const NormalizedText l = toy::text(left, vocabulary);
  const NormalizedText r = toy::text(right, vocabulary);
  return dump(align_texts(l, r), l, r, vocabulary);
}

}  // namespace

TEST_CASE("align_texts: an empty side", "[align]") {
  CHECK(aligned("", "") == "");
  CHECK(aligned("a b | c d", "") == "- 0\n- 1\n");
  CHECK(aligned("", "a b | c d") == "+ 0\n+ 1\n");
}

TEST_CASE("align_texts: a text against itself is equal pairs", "[align]") {
  CHECK(aligned("a b c d . | e f g h . || i j k l .", "a b c d . | e f g h . || i j k l .") ==
        "= 0|0\n= 1|1\n= 2|2\n");
}

TEST_CASE("align_texts: nothing in common", "[align]") {
  CHECK(aligned("a b c | d e f", "g h i | j k l") == "- 0\n- 1\n+ 0\n+ 1\n");
}

TEST_CASE("align_texts: a reworded sentence stays in its place", "[align]") {
  CHECK(aligned("a b c d | the parties agree to meet in spring . | e f g h",
                "a b c d | the parties agree to convene in spring . | e f g h") ==
        "= 0|0\n"
        "~ 1|1: |the|parties|agree|to|-meet|+convene|in|spring|.|\n"
        "= 2|2\n");
}

TEST_CASE("align_texts: an inserted and a deleted sentence", "[align]") {
  CHECK(aligned("a b c d | e f g h | i j k l", "a b c d | i j k l") == "= 0|0\n- 1\n= 2|1\n");
  CHECK(aligned("a b c d | i j k l", "a b c d | e f g h | i j k l") == "= 0|0\n+ 1\n= 1|2\n");
}

TEST_CASE("align_texts: function words and punctuation do not make a pair", "[align]") {
  CHECK(aligned("the alliance of the two nations , and the people . | k l m n",
                "the budget of the third quarter , and the deficit . | k l m n") == "- 0\n+ 0\n= 1|1\n");
}

TEST_CASE("align_texts: a sentence that moved is one pair", "[align]") {
  CHECK(aligned("a b c d e f | g h i j k l m n | o p q r s t u v | w x y z a1 b1 c1",
                "g h i j k l m n | o p q r s t u v | w x y z a1 b1 c1 | a b c d e f") ==
        "= 1|0\n= 2|1\n= 3|2\n> 0|3\n");
}

TEST_CASE("align_texts: a sentence moved and reworded keeps its words", "[align]") {
  CHECK(
      aligned("ships sail north before winter storms arrive | g h i j k l m n | o p q r s t u v | w x y z",
              "g h i j k l m n | o p q r s t u v | w x y z | ships sail south before winter storms arrive") ==
      "= 1|0\n= 2|1\n= 3|2\n"
      "> 0|3: |ships|sail|-north|+south|before|winter|storms|arrive|\n");
}

TEST_CASE("align_texts: of two swapped sentences the lighter has moved", "[align]") {
  CHECK(aligned("k l m n | a b c d e | f g h i j p q r | o s t u",
                "k l m n | f g h i j p q r | a b c d e | o s t u") == "= 0|0\n= 2|1\n> 1|2\n= 3|3\n");
}

TEST_CASE("align_texts: a split sentence faces both halves", "[align]") {
  CHECK(aligned("k l m n | a b c d e f and g h i j k1 l1 . | o p q r",
                "k l m n | a b c d e f . | g h i j k1 l1 . | o p q r") ==
        "= 0|0\n"
        "~ 1|1..2: |a|b|c|d|e|f|-and|+.|g|h|i|j|k1|l1|.|\n"
        "= 2|3\n");
}

TEST_CASE("align_texts: merged sentences face their sum, over a paragraph break too", "[align]") {
  CHECK(aligned("k l m n || a b c d e f . || g h i j k1 l1 . || o p q r",
                "k l m n || a b c d e f and g h i j k1 l1 . || o p q r") ==
        "= 0|0\n"
        "~ 1..2|1: |a|b|c|d|e|f|-.|+and|g|h|i|j|k1|l1|.|\n"
        "= 3|2\n");
}

TEST_CASE("align_texts: an uneven split is found too", "[align]") {
  CHECK(aligned("k l m n | a b c d e f g h i j k1 l1 p1 q1 , r1 s1 t1 u1 . | o p q r",
                "k l m n | a b c d e f g h i j k1 l1 p1 q1 . | r1 s1 t1 u1 . | o p q r") ==
        "= 0|0\n"
        "~ 1|1..2: |a|b|c|d|e|f|g|h|i|j|k1|l1|p1|q1|-,|+.|r1|s1|t1|u1|.|\n"
        "= 2|3\n");
}

TEST_CASE("align_texts: a moved sentence that was split on the way", "[align]") {
  CHECK(
      aligned("a b c d e f and g h i j k1 l1 . | m n o p q r s t | u v w x y z a1 b1 | c1 d1 e1 f1 g1 h1",
              "m n o p q r s t | u v w x y z a1 b1 | c1 d1 e1 f1 g1 h1 | a b c d e f . | g h i j k1 l1 .") ==
      "= 1|0\n= 2|1\n= 3|2\n"
      "> 0|3..4: |a|b|c|d|e|f|-and|+.|g|h|i|j|k1|l1|.|\n");
}

TEST_CASE("align_texts: repeated sentences are matched in order", "[align]") {
  CHECK(aligned("r s t u v | a b c d | r s t u v | e f g h | r s t u v",
                "r s t u v | a b c d | r s t u v | x y z w | e f g h | r s t u v") ==
        "= 0|0\n= 1|1\n= 2|2\n+ 3\n= 3|4\n= 4|5\n");
}

TEST_CASE("align_texts: short repeated headings do not move", "[align]") {
  CHECK(aligned("notes | a b c d e f | notes | g h i j k l", "a b c d e f | notes | g h i j k l | notes") ==
        "- 0\n= 1|0\n= 2|1\n= 3|2\n+ 3\n");
}

TEST_CASE("align_texts: a gap pairs with nothing", "[align]") {
  const std::string dumped = aligned("a b c d | [...] | e f g h", "a b c d | [...] | e f g h");
  CHECK(dumped == "= 0|0\n- 1\n+ 1\n= 2|2\n");
}

TEST_CASE("align_texts: a left-only sentence stands after the pair of the one before it", "[align]") {
  CHECK(aligned("z1 z2 z3 z4 | a b c d e f g h | y1 y2 y3 y4 | m n o p q r | s t u v w x",
                "m n o p q r | s t u v w x | a b c d e f g h") == "- 0\n= 3|0\n= 4|1\n> 1|2\n- 2\n");
}
