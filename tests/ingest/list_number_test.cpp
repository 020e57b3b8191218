// Tests src/ingest/list_number.cpp.
#include "ingest/list_number.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string docx(const char* name, int value, const char* language = "") {
  return format_list_number(value, docx_number_format(name, ""), language);
}

std::string odt(const char* format, int value, bool sync = false) {
  return format_list_number(value, odt_number_format(format, sync), "");
}

}  // namespace

TEST_CASE("styles of numbers print as word processors do", "[list_number]") {
  CHECK(docx("decimal", 12) == "12");
  CHECK(docx("decimalZero", 4) == "04");
  CHECK(docx("lowerLetter", 1) == "a");
  CHECK(docx("lowerLetter", 26) == "z");
  CHECK(docx("lowerLetter", 28) == "bb");
  CHECK(docx("upperLetter", 3) == "C");
  CHECK(docx("lowerRoman", 4) == "iv");
  CHECK(docx("upperRoman", 1999) == "MCMXCIX");
  CHECK(docx("ordinal", 2) == "2nd");
  CHECK(docx("ordinal", 53, "en-US") == "53rd");
  CHECK(docx("cardinalText", 3) == "Three");
  CHECK(docx("ordinalText", 1) == "First");
  CHECK(docx("numberInDash", 3) == "- 3 -");
  CHECK(docx("none", 3).empty());
  CHECK(docx("bullet", 3).empty());
  CHECK(docx("ganada", 3) == "\xEB\x8B\xA4");
  CHECK(docx("ganada", 15) == "15");
  CHECK(docx("chosung", 1) == "\xE3\x84\xB1");
  CHECK(docx("decimalEnclosedCircle", 20) == "\xE2\x91\xB3");
  CHECK(docx("decimalEnclosedCircle", 21) == "21");
  CHECK(docx("koreanDigital", 21) == "\xEC\x9D\xB4\xEC\x8B\xAD\xEC\x9D\xBC");
  CHECK(docx("japaneseCounting", 10) == "\xE5\x8D\x81");
  CHECK(docx("decimalFullWidth", 10) == "\xEF\xBC\x91\xEF\xBC\x90");
  CHECK(docx("lowerLetter", 0) == "0");
  CHECK(docx("upperRoman", -3) == "-3");
  CHECK_FALSE(docx_number_format("thaiCounting", "").known);
}

TEST_CASE("ODT names a style by its first number", "[list_number]") {
  CHECK(odt("1", 4) == "4");
  CHECK(odt("a", 28) == "ab");
  CHECK(odt("a", 28, true) == "bb");
  CHECK(odt("I", 4) == "IV");
  CHECK(odt("01, 02, 03, ...", 4) == "04");
  CHECK(odt("\xEA\xB0\x80, \xEB\x82\x98, \xEB\x8B\xA4, ...", 2) == "\xEB\x82\x98");
  CHECK(odt("", 4).empty());
  CHECK_FALSE(odt_number_format("?, ?", false).known);
}
