// Tests src/ingest/printed_label.cpp.
#include "ingest/printed_label.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// "label|rest", "*|rest" for a bullet, "-" for none.
std::string split(const std::string& text) {
  const PrintedLabel label = read_printed_label(text);
  if (label.length == 0) return "-";
  return (label.bullet ? "*" : label.number) + "|" + text.substr(label.length);
}

}  // namespace

TEST_CASE("printed numbers and bullets are told from words", "[printed_label]") {
  CHECK(split("4. The Minister") == "4.|The Minister");
  CHECK(split("12) x") == "12)|x");
  CHECK(split("(a) x") == "(a)|x");
  CHECK(split("(iv) x") == "(iv)|x");
  CHECK(split("II. x") == "II.|x");
  CHECK(split("1.2 x") == "1.2|x");
  CHECK(split("1.2. x") == "1.2.|x");
  CHECK(split("- x") == "*|x");
  CHECK(split("\xE2\x80\xA2 x") == "*|x");
  CHECK(split("\xE2\x91\xA0"
              "x") == "\xE2\x91\xA0|x");
  CHECK(split("\xEA\xB0\x80. x") == "\xEA\xB0\x80.|x");
  for (const char* none : {"", "4", "4.", "4.x", "2024. x", "The", "Mr. x", "mild. x", "a x", "-x",
                           "(Seoul) x", "1994 x", "12 x", "(a x"}) {
    INFO(none);
    CHECK(split(none) == "-");
  }
}
