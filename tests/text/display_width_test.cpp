// Tests src/text/display_width.cpp.
#include "text/display_width.h"

#include "support/catch.h"

using namespace agreed;

TEST_CASE("display width: East Asian characters take two columns, combining marks none", "[text]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("scm-57") == 6);
  CHECK(display_width("\xEB\x8F\x99\xEB\xA7\xB9") == 4);  // two Hangul syllables
  CHECK(display_width("\xE6\x86\xB2\xE6\xB3\x95") == 4);  // two han
  CHECK(display_width("\xEF\xBC\xA1") == 2);              // full-width A
  CHECK(display_width("e\xCC\x81") == 1);                 // e and combining acute
  CHECK(display_width("Communiqu\xC3\xA9") == 10);
  CHECK(display_width("a\xC2\xAD"
                      "b\xE2\x80\x8B") == 2);  // soft hyphen, zero width space
  CHECK(display_width("\xFF") == 1);
}

TEST_CASE("display width: padding and shortening count columns, not bytes", "[text]") {
  CHECK(padded("\xEB\x8F\x99", 4) == "\xEB\x8F\x99  ");
  CHECK(padded("abc", 2) == "abc");
  CHECK(shortened("abcdef", 6) == "abcdef");
  CHECK(shortened("abcdefg", 6) == "abc...");
  CHECK(shortened("\xEB\x8F\x99\xEB\xA7\xB9\xEB\x8F\x99", 5) == "\xEB\x8F\x99...");
}

TEST_CASE("display width: beginnings and ends that fit, no half characters", "[text]") {
  CHECK(beginning_within("one two three", 9) == "one two");
  CHECK(beginning_within("one two three", 7) == "one two");
  CHECK(end_within("one two three", 9) == "two three");
  CHECK(end_within("one two three", 7) == "three");
  CHECK(beginning_within("abcdefghijklmnopqrstuvwxyz", 20) == "abcdefghijklmnopqrst");
  CHECK(end_within("abcdefghijklmnopqrstuvwxyz", 3) == "xyz");
  CHECK(beginning_within("\u540c\u76df\u3092", 5) == "\u540c\u76df");
  CHECK(end_within("\u540c\u76df\u3092", 3) == "\u3092");
  CHECK(end_within("xe\u0301", 1) == "e\u0301");
  CHECK(beginning_within("e\u0301x", 1) == "e\u0301");
  CHECK(beginning_within("text", 0).empty());
  CHECK(end_within("", 5).empty());
}
