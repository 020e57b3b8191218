// Tests src/ingest/html_reader.cpp and html_footnotes.cpp. All pages are fiction.
#include "ingest/html_reader.h"

#include <string>

#include "support/catch.h"
#include "support/document_dump.h"

using namespace agreed;
using agreed::test::dump;

namespace {

std::string read(const std::string& page) {
  return dump(read_html(page, "p"));
}

}  // namespace

TEST_CASE("paragraphs, headings and line breaks", "[html_reader]") {
  CHECK(read("<h1>Joint Statement<br>of the Ministers</h1><p>One\n two.</p>Three<p></p><div>Four<p>Five</p>Six</div>") ==
        "h1|Joint Statement of the Ministers\np|One two.\np|Three\np|Four\np|Five\np|Six\n");
  CHECK(read("<h2></h2><p>One.<br><br>Two.</p>") == "p|One.\np|Two.\n");
  CHECK(read("<p role=heading aria-level=3>Aims</p><p>x</p>") == "h3|Aims\np|x\n");
  CHECK(read("<pre>1. One\n2. Two</pre>") == "p|1. One\np|2. Two\n");
  CHECK(read("<p>a <em>b</em><strong>c</strong> <q>d</q></p>") == "p|a bc \xE2\x80\x9C" "d\xE2\x80\x9D\n");
}

TEST_CASE("items bear the numbers that are printed", "[html_reader]") {
  CHECK(read("<ol><li>a</li><li value=5>b</li><li>c</li></ol>") == "i1 1.|a\ni1 5.|b\ni1 6.|c\n");
  CHECK(read("<ol start=3 type=a><li>x</li><li>y</li></ol>") == "i1 c.|x\ni1 d.|y\n");
  CHECK(read("<ol reversed><li>x</li><li>y</li></ol>") == "i1 2.|x\ni1 1.|y\n");
  CHECK(read("<ol style='list-style-type: upper-roman'><li>x</li></ol>") == "i1 I.|x\n");
  CHECK(read("<ol style='list-style: none'><li>x</li></ol>") == "i1|x\n");
  CHECK(read("<ul><li>x<ol><li>y</li></ol></li></ul>") == "i1|x\ni2 1.|y\n");
  CHECK(read("<ol><li><p>x</p><p>y</p></li></ol>") == "i1 1.|x\np|y\n");
  CHECK(read("<ol><li><h3>Aims</h3></li></ol>") == "h3 1.|Aims\n");
}

TEST_CASE("items that bring their numbers along get no others", "[html_reader]") {
  CHECK(read("<ol><li>a. x</li><li>b. y</li><li>z</li></ol>") == "i1|a. x\ni1|b. y\ni1|z\n");
}

TEST_CASE("tables give rows, and layout gives its paragraphs", "[html_reader]") {
  CHECK(read("<table><caption>Forces</caption><tr><th>Year</th><th>Number</th></tr>"
             "<tr><td>2030</td><td><p>12,000</p><p>men | women</p></td></tr></table>") ==
        "p|Forces\nr|Year | Number\nr|2030 | 12,000 men|women\n");
  CHECK(read("<table><tr><td><h1>T</h1></td><td>menu</td></tr></table>") == "h1|T\np|menu\n");
  CHECK(read("<table role=presentation><tr><td>a</td><td>b</td></tr></table>") == "p|a\np|b\n");
  CHECK(read("<table><tr><td>1.</td><td>The Ministers met.</td></tr><tr><td>(a)</td><td>They agreed.</td></tr></table>") ==
        "p 1.|The Ministers met.\np (a)|They agreed.\n");
}

TEST_CASE("raised letters stay with their word, raised numbers mean what they mean", "[html_reader]") {
  CHECK(read("<p>the 54<sup>th</sup> Meeting</p>") == "p|the 54th Meeting\n");
  CHECK(read("<p>12 km<sup>2</sup> of CO<sub>2</sub></p>") == "p|12 km\xC2\xB2 of CO2\n");
  CHECK(read("<p>10<sup>6</sup> men</p>") == "p|10\xE2\x81\xB6 men\n");
}

TEST_CASE("linked footnotes", "[html_reader]") {
  CHECK(read("<p>met<sup><a href='#n1' id=r1>1</a></sup> and<a href='#n2'>[2]</a></p>"
             "<ol><li id=n1>See 2030. <a href='#r1'>back</a></li><li id=n2>See 2029.</li></ol>") ==
        "p|met[^1] and[^2]\n^1|See 2030.\n^2|See 2029.\n");
  CHECK(read("<p>met<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a></p>"
             "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> See 2030.</p>") == "p|met[^1]\n^1|See 2030.\n");
  CHECK(read("<p>x<sup><a href='#a'>*</a></sup></p><p id=a>* See.</p>") == "p|x[^n1]\n^n1|* See.\n");
}

TEST_CASE("footnotes that are only raised", "[html_reader]") {
  CHECK(read("<p>policy<sup>3</sup> holds</p><p><sup>3</sup> As of 2030.</p>") == "p|policy[^3] holds\n^3|As of 2030.\n");
  CHECK(read("<p><sup>3</sup> As of 2030.</p>") == "p|3 As of 2030.\n");
}

TEST_CASE("links that lead nowhere or backwards are no footnotes", "[html_reader]") {
  CHECK(read("<p>see <sup><a href='#gone'>1</a></sup></p>") == "p|see 1\n");
  CHECK(read("<p id=a>x</p><p>see<sup><a href='#a'>1</a></sup></p>") == "p|x\np|see1\n");
}

TEST_CASE("annotations of ruby, scripts and forms are no text", "[html_reader]") {
  CHECK(read("<p><ruby>x<rp>(</rp><rt>y</rt><rp>)</rp></ruby><script>z</script><select><option>o</select></p>") ==
        "p|x\n");
}

TEST_CASE("title and language are those of the page", "[html_reader]") {
  const Result<Document> page = read_html(
      "<html lang='en_GB'><head><title>Joint\n Statement | Ministry</title></head><body><p>x y</p></body></html>", "p");
  REQUIRE(page.ok());
  CHECK(page.value().title == "Joint Statement | Ministry");
  CHECK(page.value().language == "en-GB");
  CHECK(page.value().blocks.front().line == 2);
}

TEST_CASE("a page without text says so", "[html_reader]") {
  CHECK(read("<html><body><div></div></body></html>") == "! p: the page has no text (a script may build it)\n");
  CHECK(read("<html><body><nav><a href=/>Home</a></nav></body></html>") ==
        "! p: the page has no text but menus, buttons and notices\n");
}
