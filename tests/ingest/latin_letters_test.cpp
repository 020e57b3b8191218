// Tests src/ingest/latin_letters.cpp.
#include "ingest/latin_letters.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("letters that words have are not odd", "[latin_letters]") {
  for (const std::string text : {"caf\xC3\xA9", "\xC3\x89tat", "\xC3\xA0 Lund", "d'\xC3\xAAtre l'\xC3\xA9",
                                 "\xC3\x9C"
                                 "ber",
                                 "O\xC3\x99", "\xE2\x80\x9Cyes\xE2\x80\x9D", "5 \xC2\xA3", "12 \xC3\x97 3",
                                 "\xC5\x81\xC3\xB3"
                                 "d\xC5\xBA",
                                 "calm", ""}) {
    INFO(text);
    CHECK_FALSE(has_odd_letters(text));
  }
}

TEST_CASE("letters of another encoding are", "[latin_letters]") {
  // An apostrophe and a closing quote of Mac Roman, byte 0xFF, a letter cut in half, a lone accent.
  for (const std::string text :
       {"side\xC3\x95s", "quotes\xC3\x93 of", "bad \xC3\xBF byte", "half \xC3\x83 of", "a \xC3\xBE b",
        "x \xCB\x99", "x \xC2\xA8", "\xC3\x83"}) {
    INFO(text);
    CHECK(has_odd_letters(text));
  }
}
