// Tests of src/visualize/xml_text.h.
#include "visualize/xml_text.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("xml: what is mark-up or cannot stand in a document is escaped", "[visualize]") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"plain", "plain"},
      {"<a href='x'>\"&\"</a>", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;"},
      {"\xed\x95\x9c", "\xed\x95\x9c"},
      {"tab\tand\nline", "tab\tand\nline"},
      {"\x01", "\xef\xbf\xbd"},
      {"\xe2\x80\xae", "&#x202E;"},
      {"\xc2\x85", "&#x0085;"},
      {"\xef\xbf\xbf", "\xef\xbf\xbd"},
      {"\xff", "\xef\xbf\xbd"},
      {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
  };
  for (const Case& c : cases) CHECK(escape_xml(c.text) == c.expected);
}

TEST_CASE("xml: names are made of what a name may hold", "[visualize]") {
  CHECK(xml_name("scm-53") == "scm-53");
  CHECK(xml_name("2021 a/b") == "w2021_a_b");
  CHECK(xml_name("\xed\x95\x9c.md") == "_.md");
  CHECK(xml_name("") == "w");
}
