// Tests src/text/printable.cpp.
#include "text/printable.h"

#include "support/catch.h"

using namespace agreed;

TEST_CASE("printable: controls that a terminal would obey are shown by their code point", "[text]") {
  CHECK(printable("plain, \xEB\x8F\x99") == "plain, \xEB\x8F\x99");
  CHECK(printable("a\x1b[2Jb") == "a<U+001B>[2Jb");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a<U+202E>b");
  CHECK(printable("a\xC2\x9B"
                  "b") == "a<U+009B>b");
  CHECK(printable("a\xE2\x81\xA6"
                  "b") == "a<U+2066>b");
  CHECK(printable("a\xFF"
                  "b") == "a<FF>b");
  CHECK(printable("a\xE2\x80") == "a<E2><80>");
}

TEST_CASE("printable: line ends stay, or become one space", "[text]") {
  CHECK(printable("a\r\nb\tc") == "a\nb c");
  CHECK(printable("a \r\n  b", LineBreaks::as_space) == "a b");
  CHECK(printable("  a  b c ", LineBreaks::as_space) == " a b c ");
  CHECK(one_line("a \r\n  b") == "a b");
  CHECK(printable("  a  b c ") == "  a  b c ");
  CHECK(printable("a b\n c", LineBreaks::as_space) == "a b c");
}
