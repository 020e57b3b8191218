// Tests src/ingest/html_parser.cpp.
#include "ingest/html_parser.h"

#include <string>

#include "ingest/document.h"
#include "support/catch.h"
#include "support/xml_dump.h"

using namespace agreed;
using agreed::test::dump;
using agreed::test::repeated;

namespace {

std::string parse(const std::string& page) {
  const Result<XmlNode> root = parse_html(page, "p");
  return root.ok() ? dump(root.value()) : root.error().to_string();
}

}  // namespace

TEST_CASE("a page becomes a tree, whatever it leaves open", "[html_parser]") {
  CHECK(parse("<P Class=x>a<b>c</p>d") == "#document(html(body(p(class=x 'a'b('c'))'d')))");
  CHECK(parse("<main>x<!-- y --></main>") == "#document(html(body(main('x'))))");
  CHECK(parse("a &amp; b &#x41; &nbsp;&unknown;") == "#document(html(body(p('a & b A \xC2\xA0&unknown;'))))");
}

TEST_CASE("a declared encoding does not change what is already UTF-8", "[html_parser]") {
  const std::string page = "<meta charset=euc-kr><p>\xEA\xB3\xB5</p>";
  CHECK(parse(page).find("p('\xEA\xB3\xB5')") != std::string::npos);
}

TEST_CASE("entities from outside are not read", "[html_parser]") {
  const std::string page = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>a&x;b</p>";
  CHECK(parse(page).find("root") == std::string::npos);
  CHECK(parse(page).find("&x;") != std::string::npos);
}

TEST_CASE("depth, size and nodes are bounded", "[html_parser]") {
  CHECK(parse(repeated("<div>", 100'000)) == "p:1: its elements are nested deeper than 1000");
  CHECK(parse("x\n" + repeated("<b><i>", 100'000)) == "p:2: its elements are nested deeper than 1000");
  CHECK(parse(std::string(kMaxDocumentBytes + 1, ' ')) == "p: 67108865 bytes of HTML; the limit is 67108864");
  CHECK(parse(repeated("<p>", kMaxHtmlNodes + 1)).find("it has too many nodes") != std::string::npos);
}

TEST_CASE("lines are those of the page", "[html_parser]") {
  const Result<XmlNode> root = parse_html("<p>a</p>\n\n<p>b</p>", "p");
  REQUIRE(root.ok());
  const XmlNode* const body = root.value().child("html")->child("body");
  REQUIRE(body != nullptr);
  CHECK(body->children.front().line == 1);
  CHECK(body->children.back().line == 3);
}
