// Tests src/ingest/odt_reader.cpp and what it stands on. Every text is fiction.
#include "ingest/odt_reader.h"

#include <string>

#include "ingest/document_dump.h"
#include "support/catch.h"
#include "support/office_maker.h"

using namespace agreed;
using agreed::test::make_odt;
using agreed::test::make_zip;
using agreed::test::OdtParts;

namespace {

std::string read(const OdtParts& parts, TrackedChanges changes = TrackedChanges::accept) {
  DocumentOptions options;
  options.changes = changes;
  const Result<Document> read = read_odt(make_odt(parts), "x.odt", options);
  return read.ok() ? agreed::test::dump_document(read.value()) : read.error().to_string();
}

std::string p(const std::string& inside, const std::string& style = "P") {
  return "<text:p text:style-name=\"" + style + "\">" + inside + "</text:p>";
}
std::string item(const std::string& inside, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}
std::string list(const std::string& inside, const std::string& attributes = "text:style-name=\"L\"") {
  return "<text:list " + attributes + ">" + inside + "</text:list>";
}
std::string level(int at, const std::string& format, const std::string& suffix,
                  const std::string& more = "") {
  return "<text:list-level-style-number text:level=\"" + std::to_string(at) + "\" style:num-format=\"" +
         format + "\" style:num-suffix=\"" + suffix + "\" " + more + "/>";
}

const std::string kNumbered = "<text:list-style style:name=\"L\">" + level(1, "1", ".") +
                              level(2, "a", ")", "style:num-prefix=\"(\"") +
                              level(3, "1", "", "text:display-levels=\"3\"") + "</text:list-style>";

}  // namespace

TEST_CASE("odt: paragraphs, spaces, headings, boxes, notes", "[odt]") {
  CHECK(read({.text = p("The<text:s text:c=\"3\"/>Minister<text:tab/>met<text:line-break/>\n  "
                        "<text:span>here</text:span>.") +
                      p("")}) == "p\t\tThe Minister met here.\n");
  CHECK(read({.text = "<text:h text:outline-level=\"2\">Two</text:h><text:section>" + p("In") +
                      "</text:section>"}) == "h2\t\tTwo\np\t\tIn\n");
  CHECK(read({.text = p("be<draw:frame><draw:text-box>" + p("boxed") +
                        "</draw:text-box></draw:frame>fore")}) == "p\t\tbefore\np\t\tboxed\n");
  CHECK(read({.text = p("a<text:note><text:note-citation>7</text:note-citation><text:note-body>" + p("One") +
                        p("two.") +
                        "</text:note-body></text:note> b<text:note><text:note-citation>*</text:note-citation>"
                        "<text:note-body>" +
                        p("Star.") + "</text:note-body></text:note>")}) ==
        "p\t\ta[^7] b[^n2]\n[^7]: One two.\n[^n2]: Star.\n");
  CHECK(read({.text = p("a<office:annotation>" + p("comment") + "</office:annotation>")}) ==
        "p\t\ta\nnote: 1 comment is left out\n");
  CHECK(read({.text = p("<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>reading</"
                        "text:ruby-text></text:ruby>")}) == "p\t\tbase\n");
  CHECK(read({.text = p("seen<text:span text:style-name=\"H\"> unseen</text:span>"),
              .automatic = "<style:style style:name=\"H\"><style:text-properties "
                           "text:display=\"none\"/></style:style>"}) ==
        "p\t\tseen\nnote: hidden text, which is not printed, is left out\n");
  CHECK(read({.text = "<table:table><table:table-row><table:table-cell>" + p("a") + p("b") +
                      "</table:table-cell><table:covered-table-cell/><table:table-cell>" + p("c") +
                      "</table:table-cell></table:table-row></table:table>"}) == "r\t\ta b | c\n");
}

TEST_CASE("odt: title and language", "[odt]") {
  CHECK(read({.text = p("x"), .meta = "<dc:title>Named</dc:title><dc:language>fr-FR</dc:language>"}) ==
        "title: Named\nlanguage: fr-FR\np\t\tx\n");
  const std::string styles =
      "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"en\" "
      "fo:country=\"GB\" "
      "style:language-asian=\"ja\" style:country-asian=\"JP\"/></style:default-style>";
  CHECK(read({.text = p("x", "T"),
              .automatic = "<style:style style:name=\"T\" style:parent-style-name=\"Title\"/>",
              .styles = styles}) == "title: x\nlanguage: en-GB\nh1\t\tx\n");
  const std::string japanese = "\xE6\xA0\xB8\xE5\x85\xB5\xE5\x99\xA8";
  CHECK(read({.text = p(japanese), .styles = styles}) == "language: ja-JP\np\t\t" + japanese + "\n");
}

TEST_CASE("odt: lists become printed numbers", "[odt]") {
  CHECK(read({.text = list(item(p("a") + p("goes on") +
                                list(item(p("b")) + item(p("c") + list(item(p("d"))), ""), "")) +
                           item(p("e"), "text:start-value=\"7\"") + item(p("f")) + "<text:list-header>" +
                           p("g") + "</text:list-header>"),
              .automatic = kNumbered}) ==
        "l1\t1.\ta\np\t\tgoes on\nl2\t(a)\tb\nl2\t(b)\tc\nl3\t1.b.1\td\nl1\t7.\te\nl1\t8.\tf\np\t\tg\n");
  // A list counts on only if it says so, or names the one that it goes on from.
  CHECK(read({.text = list(item(p("a")), "text:style-name=\"L\" xml:id=\"l1\"") + list(item(p("b"))) +
                      list(item(p("c")), "text:style-name=\"L\" text:continue-numbering=\"true\"") +
                      list(item(p("d")), "text:style-name=\"L\" text:continue-list=\"l1\""),
              .automatic = kNumbered}) == "l1\t1.\ta\nl1\t1.\tb\nl1\t2.\tc\nl1\t2.\td\n");
  CHECK(read({.text = list(item(p("a")) + item(p("b")), "text:style-name=\"B\""),
              .automatic = "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" "
                           "text:bullet-char=\"x\"/></text:list-style>"}) == "l1\t\ta\nl1\t\tb\n");
  // The list style of the paragraph's style, and the format that LibreOffice writes in full.
  CHECK(read({.text = list(item(p("a", "N")), ""),
              .automatic =
                  "<style:style style:name=\"N\" style:list-style-name=\"L\"/><text:list-style "
                  "style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"I\" "
                  "loext:num-list-format=\"Art. %1%:\"/></text:list-style>"}) == "l1\tArt. I:\ta\n");
  const std::string outline =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" "
      "style:num-format=\"I\" style:num-suffix=\".\"/></text:outline-style>";
  CHECK(read({.text =
                  "<text:h text:outline-level=\"1\">One</text:h><text:h text:outline-level=\"2\">Sub</text:h>"
                  "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">None</text:h>"
                  "<text:h text:outline-level=\"1\">Two</text:h>",
              .styles = outline}) == "h1\tI.\tOne\nh2\t\tSub\nh1\t\tNone\nh1\tII.\tTwo\n");
}

TEST_CASE("odt: tracked changes are accepted or rejected", "[odt]") {
  const std::string tracked =
      "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region>"
      "<text:changed-region text:id=\"d\"><text:deletion><office:change-info/>" +
      p("deplore") + "</text:deletion></text:changed-region></text:tracked-changes>";
  const std::string text =
      p("We <text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>regret"
        "<text:change-end text:change-id=\"i\"/> it.");
  CHECK(read({.text = tracked + text}) == "p\t\tWe regret it.\nnote: 2 tracked changes are accepted\n");
  CHECK(read({.text = tracked + text}, TrackedChanges::reject) ==
        "p\t\tWe deplore it.\nnote: 2 tracked changes are rejected\n");
  // An insertion over the end of a paragraph, in a list.
  const std::string over =
      list(item(p("one<text:change-start text:change-id=\"i\"/>.")) +
           item(p("New. <text:change-end text:change-id=\"i\"/>, two.")) + item(p("three")));
  CHECK(read({.text = tracked + over, .automatic = kNumbered})
            .find("l1\t1.\tone.\nl1\t2.\tNew. , two.\nl1\t3.\tthree\n") == 0);
  CHECK(read({.text = tracked + over, .automatic = kNumbered}, TrackedChanges::reject)
            .find("l1\t1.\tone, two.\nl1\t2.\tthree\n") == 0);
  // A deletion over the end of a paragraph.
  const std::string gone = "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion>" +
                           list(item(p(" of it.")) + item(p("Two, "))) +
                           "</text:deletion></text:changed-region></text:tracked-changes>" +
                           list(item(p("one<text:change text:change-id=\"d\"/>three")) + item(p("four")));
  CHECK(read({.text = gone, .automatic = kNumbered}).find("l1\t1.\tonethree\nl1\t2.\tfour\n") == 0);
  CHECK(read({.text = gone, .automatic = kNumbered}, TrackedChanges::reject)
            .find("l1\t1.\tone of it.\nl1\t2.\tTwo, three\nl1\t3.\tfour\n") == 0);
}

TEST_CASE("odt: what was deleted comes back once, whatever marks it", "[odt]") {
  const std::string tracked = "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion>" +
                              p("gone <text:change text:change-id=\"d\"/>once ") +
                              "</text:deletion></text:changed-region></text:tracked-changes>";
  const std::string mark = "<text:change text:change-id=\"d\"/>";
  CHECK(read({.text = tracked + p(mark + "a" + mark)}, TrackedChanges::reject).find("p\t\tgone once a\n") ==
        0);
}

TEST_CASE("odt: hostile and broken files end in a clear error", "[odt]") {
  const auto error = [](const std::string& bytes) {
    const Result<Document> read = read_odt(bytes, "x.odt", {});
    return read.ok() ? std::string("read") : read.error().to_string();
  };
  CHECK(error(make_zip({{"mimetype", "x"}})) ==
        "x.odt: it is no ODT: its main part 'content.xml' is missing");
  CHECK(error(make_zip({{"content.xml", "<a/>"}})) == "x.odt: its main part 'content.xml' is no text");
  CHECK(error(make_odt({.text = p("")})) == "x.odt: it has no text");
  CHECK(error(make_zip(
            {{"META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"},
             {"content.xml", "\x01\x02"}})) == "x.odt: it is encrypted: save it without a password");
  CHECK(
      error(make_zip({{"content.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d>&e;</d>"}}))
          .find("x.odt:content.xml:1: its document type declares entities") == 0);
  CHECK(error("").find("x.odt: ZIP: ") == 0);
}
