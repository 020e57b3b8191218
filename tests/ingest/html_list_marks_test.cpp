// Tests src/ingest/html_list_marks.cpp.
#include "ingest/html_list_marks.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("numbers of items are written in five styles", "[html_list_marks]") {
  CHECK(html_list_number(4, '1') == "4.");
  CHECK(html_list_number(-1, '1') == "-1.");
  CHECK(html_list_number(4, 'a') == "d.");
  CHECK(html_list_number(27, 'A') == "AA.");
  CHECK(html_list_number(0, 'a') == "0.");
  CHECK(html_list_number(14, 'i') == "xiv.");
  CHECK(html_list_number(1999, 'I') == "MCMXCIX.");
  CHECK(html_list_number(28, 'a') == "ab.");
  CHECK(html_list_number(0, 'A') == "0.");
  CHECK(html_list_number(3999, 'I') == "MMMCMXCIX.");
  CHECK(html_list_number(4000, 'i') == "4000.");
}

TEST_CASE("styles have names in HTML and CSS", "[html_list_marks]") {
  CHECK(html_list_style("A") == 'A');
  CHECK(html_list_style("lower-roman") == 'i');
  CHECK(html_list_style("none") == '-');
  CHECK(html_list_style("fancy") == 0);
}

TEST_CASE("a printed number is told from a word", "[html_list_marks]") {
  for (const char* const yes : {"4. The", "(a) the", "IV. The", "12) the", "a. the", "(iii) x", "7."}) {
    INFO(yes);
    CHECK(begins_with_label(yes));
  }
  for (const char* const no :
       {"4 The", "2031. The", "The", "U.S. forces", "(the) x", "", "4.5 billion", "a the"}) {
    INFO(no);
    CHECK_FALSE(begins_with_label(no));
  }
}
