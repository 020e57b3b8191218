// Tests src/ingest/script_language.cpp.
#include "ingest/script_language.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

const std::string kHangul = "\xEA\xB3\xB5\xEB\x8F\x99\xEC\x84\xB1\xEB\xAA\x85";
const std::string kKana = "\xE5\x85\xB1\xE5\x90\x8C\xE3\x81\xAE\xE5\xA3\xB0\xE6\x98\x8E";
const std::string kHan = "\xE5\x85\xB1\xE5\x90\x8C\xE5\xA3\xB0\xE6\x98\x8E";

}  // namespace

TEST_CASE("a script tells Korean, Japanese and Chinese", "[script_language]") {
  CHECK(script_language(kHangul + " (Joint)") == "ko");
  CHECK(script_language(kHangul + kHan) == "ko");
  CHECK(script_language(kKana) == "ja");
  CHECK(script_language(kHan) == "zh");
  CHECK(script_language("The Ministers").empty());
  CHECK(script_language("\xD0\xBC\xD0\xB8\xD1\x80").empty());
  CHECK(script_language("").empty());
}

TEST_CASE("a name in another script does not make a text of it", "[script_language]") {
  const std::string english = "The Ministers met in the capital and reaffirmed what they had agreed before, " + kHangul;
  CHECK(script_language(english).empty());
}

TEST_CASE("what a page says holds unless its script says otherwise", "[script_language]") {
  CHECK(language_by_script("en-US", "The Ministers") == "en-US");
  CHECK(language_by_script("ko", "The Ministers").empty());
  CHECK(language_by_script("en", kHangul) == "ko");
  CHECK(language_by_script("ko-KR", kHangul) == "ko-KR");
  CHECK(language_by_script("ja", kHan) == "zh");
  CHECK(language_by_script("", kKana) == "ja");
}
