// Tests src/ingest/mojibake.cpp. The sentences are fiction.
#include "ingest/mojibake.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// U+00E2 U+20AC U+2122: a curly apostrophe taken for three characters.
const std::string kApostrophe = "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2";

}  // namespace

TEST_CASE("UTF-8 read as windows-1252 is counted and turned back", "[mojibake]") {
  const std::string broken = "each side" + kApostrophe + "s duty";
  CHECK(count_mojibake(broken) == 1);
  CHECK(repair_mojibake(broken) == "each side\xE2\x80\x99s duty");
  // "cafe" with an accent, twice: U+00C3 U+00A9.
  const std::string accents = "caf\xC3\x83\xC2\xA9, r\xC3\x83\xC2\xA9sum";
  CHECK(count_mojibake(accents) == 2);
  CHECK(repair_mojibake(accents) == "caf\xC3\xA9, r\xC3\xA9sum");
  // Hangul ga, U+AC00, whose middle byte is a no-break space and whose last is none of windows-1252's letters.
  const std::string hangul = "\xC3\xAA\xC2\xB0\xE2\x82\xAC";
  CHECK(repair_mojibake(hangul) == "\xEA\xB0\x80");
}

TEST_CASE("what is written with accents is left alone", "[mojibake]") {
  for (const std::string text : {"caf\xC3\xA9", "\xC3\x82ge", "na\xC3\xAFve \xC3\xA0 la fran\xC3\xA7""aise",
                                 "\xC2\xAB oui \xC2\xBB", "a\xC3\x83\xC2\xA9"}) {
    INFO(text);
    CHECK(count_mojibake(text) == 0);
    CHECK(repair_mojibake(text) == text);
  }
}

TEST_CASE("a run that is cut short stays as it is", "[mojibake]") {
  CHECK(count_mojibake("\xC3\xA2\xE2\x82\xAC") == 0);
  CHECK(count_mojibake("\xC3\xA2") == 0);
  CHECK(repair_mojibake(kApostrophe + "\xC3\xA2\xE2\x82\xAC") == "\xE2\x80\x99\xC3\xA2\xE2\x82\xAC");
}

TEST_CASE("the note tells the way out", "[mojibake]") {
  CHECK_FALSE(mojibake_note(0));
  CHECK(mojibake_note(1)->message == "UTF-8 that was read as windows-1252 in 1 place: agreed import --repair undoes it");
  CHECK(mojibake_note(2)->message.find("2 places") != std::string::npos);
}
