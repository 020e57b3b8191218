// Tests src/ingest/xml_reader.cpp.
#include "ingest/xml_reader.h"

#include <string>

#include "support/catch.h"
#include "support/xml_dump.h"

using namespace agreed;
using agreed::test::dump;
using agreed::test::repeated;

namespace {

std::string read(const std::string& bytes) {
  const Result<XmlNode> root = parse_xml(bytes, "x");
  if (root.ok()) return dump(root.value());
  return std::to_string(root.error().line) + ": " + root.error().message;
}

}  // namespace

TEST_CASE("XML becomes a tree with its text, names and lines", "[xml_reader]") {
  CHECK(read("<a/>") == "a()");
  CHECK(read("<a b='1' xml:lang='ko'>x<c/>y</a>") == "a(b=1 lang=ko 'x'c()'y')");
  CHECK(read("<n:a xmlns:n='urn:x'><n:b>&lt;&#x41;&amp;</n:b></n:a>") == "a(b('<A&'))");
  CHECK(read("<a><!-- no --><?no no?><![CDATA[<x>]]></a>") == "a('<x>')");
  CHECK(read("<!DOCTYPE a SYSTEM 'nowhere.dtd'><a>x</a>") == "a('x')");
  const Result<XmlNode> root = parse_xml("<a xmlns='urn:x'>\n <b>1<i>2</i>3</b>\n</a>", "x");
  REQUIRE(root.ok());
  REQUIRE(root.value().child("b") != nullptr);
  CHECK(root.value().child("b")->text() == "123");
  CHECK(root.value().child("b")->line == 2);
  CHECK(root.value().child("b")->space == "urn:x");
  CHECK(root.value().child("c") == nullptr);
  CHECK(root.value().attribute("c").empty());
}

TEST_CASE("UTF-16 is read", "[xml_reader]") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<a>x</a>")) {
    wide += c;
    wide += '\0';
  }
  CHECK(read(wide) == "a('x')");
}

TEST_CASE("hostile and broken XML is refused with its line", "[xml_reader]") {
  CHECK(read("") == "0: it is empty");
  CHECK(read("<a>\n<b>\n</a>").rfind("3: XML: ", 0) == 0);
  CHECK(read("<a>\n<b>").rfind("2: XML: ", 0) == 0);
  CHECK(read("words").rfind("1: XML: ", 0) == 0);
  CHECK(read("<a>\xC3(</a>").rfind("1: XML: ", 0) == 0);
  CHECK(read("<a>&unknown;</a>").rfind("1: XML: ", 0) == 0);
  CHECK(read("<a/><b/>").rfind("1: XML: ", 0) == 0);

  const std::string declared = "its document type declares entities or elements: these are not read";
  CHECK(read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>") == "1: " + declared);
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(i) + " '" + repeated(before, 10) + "'>";
  }
  CHECK(read(laughs + "]><a>&l29;</a>").rfind("1: ", 0) == 0);
  CHECK(read("<!DOCTYPE a SYSTEM 'x.dtd'><a>&x;</a>").find("a(") == std::string::npos);

  CHECK(read(repeated("<a>", 100000) + repeated("</a>", 100000)).find("nested deeper than 200") !=
        std::string::npos);
  CHECK(read(repeated("<a>", 201) + repeated("</a>", 201)) == "1: its elements are nested deeper than 200");
  CHECK(read(repeated("<a>", 200) + repeated("</a>", 200)).rfind("a(a(", 0) == 0);
  CHECK(read("<a>" + std::string(kMaxXmlBytes, 'x') + "</a>") ==
        "0: 16777223 bytes of XML; the limit is 16777216");
  CHECK(read("<a>" + repeated("<b/>", kMaxXmlNodes) + "</a>") == "1: it has too many nodes");
}
