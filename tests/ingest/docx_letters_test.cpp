// Fiction. Tests src/ingest/docx_letters.cpp and xml_places.cpp: the letters of a DOCX, and the bytes that
// say them.
#include "ingest/docx_letters.h"

#include <string>

#include "ingest/xml_places.h"
#include "support/catch.h"
#include "support/office_maker.h"

namespace agreed {
using test::DocxParts;
using test::make_docx;

namespace {

DocxLetters read(const DocxParts& parts) {
  return read_docx_letters(make_docx(parts), "a.docx").value();
}

// Ends of paragraphs, cells and rows are "/", "|" and "#", objects stand in braces.
std::string dump(const DocxLetters& document) {
  std::string out;
  for (const Letter& letter : document.text.letters) {
    const std::string text(document.text.of(letter));
    switch (letter.kind) {
      case LetterKind::paragraph_end:
        out += '/';
        break;
      case LetterKind::cell_end:
        out += '|';
        break;
      case LetterKind::row_end:
        out += '#';
        break;
      case LetterKind::object:
        out += '{' + (text == "\t" ? "tab" : text == "\n" ? "break" : text) + '}';
        break;
      default:
        out += text;
    }
  }
  return out;
}

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string letters(const std::string& body) {
  return dump(read({.body = body}));
}

const std::string kList =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"decimal\"/>"
    "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"0\"/></w:num>";
const std::string kInList = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

}  // namespace

TEST_CASE("the letters of a DOCX are those that are read", "[ingest]") {
  CHECK(letters("<w:p>" + run("a &amp; b") + "</w:p><w:p/>") == "a & b//");
  CHECK(letters("<w:p><w:r><w:t> a </w:t><w:tab/><w:t>b</w:t><w:br/></w:r></w:p>") == "a{tab}b{break}/");
  CHECK(letters("<w:p><w:r><w:t>&#x2019;&#39;</w:t><w:noBreakHyphen/></w:r></w:p>") ==
        "\xE2\x80\x99'\xE2\x80\x91/");
  CHECK(letters("<w:p><w:hyperlink>" + run("link") + "</w:hyperlink></w:p>") == "link/");
  CHECK(letters("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("seen") + "</w:p>") ==
        "seen/");
  CHECK(
      letters("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>PAGE</w:t></w:r><w:r><w:fldChar "
              "w:fldCharType=\"separate\"/></w:r>" +
              run("7") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>") == "7/");
  CHECK(letters("<w:p>" + run("a") + "</w:p><w:tbl><w:tr><w:tc><w:p>" + run("b") + "</w:p><w:p>" + run("c") +
                "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>") == "a/b/c||#");
}

TEST_CASE("tracked changes of others are read as accepted", "[ingest]") {
  const DocxLetters document = read(
      {.body = "<w:p>" + run("They ") + "<w:ins w:id=\"7\" w:author=\"A\">" + run("all ") +
               "</w:ins><w:del w:id=\"9\" w:author=\"A\"><w:r><w:delText>once </w:delText></w:r></w:del>" +
               run("met.") + "</w:p>"});
  CHECK(dump(document) == "They all met./");
  REQUIRE(document.deleted.size() == 1);
  CHECK(document.deleted.front().text == "once ");
  CHECK(document.deleted.front().before == 9);
  CHECK(document.next_change == 10);
  REQUIRE(document.runs.size() == 3);
  CHECK(document.runs[1].tracked);
  CHECK_FALSE(document.runs[2].tracked);
  CHECK(document.text.letters[5].insertion == 1);
  CHECK(document.text.letters[4].insertion == 0);
  // A paragraph end that is taken out joins.
  CHECK(letters("<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>" + run("a") +
                "</w:p><w:p>" + run("b") + "</w:p>") == "ab/");
}

TEST_CASE("the source of a DOCX has its printed numbers, and a place for each letter", "[ingest]") {
  const DocxLetters document =
      read({.body = "<w:p>" + kInList + run("One") + "</w:p><w:p>" + kInList + run("Two") + "</w:p>",
            .numbering = kList});
  CHECK(document.source == "1. One\n\n2. Two\n\n");
  CHECK(document.text.paragraphs[1].number == "2.");
  REQUIRE(document.places.size() == document.text.size());
  for (std::uint32_t i = 0; i < document.text.size(); ++i) {
    const Letter& letter = document.text.letters[i];
    CHECK(document.source.compare(document.places[i], letter.end - letter.begin, document.text.of(letter)) ==
          0);
  }
}

TEST_CASE("the letters of notes stand behind the text, in the order of their marks", "[ingest]") {
  const auto mark = [](const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  const auto note = [](const std::string& kind, const std::string& id, const std::string& text) {
    return "<w:" + kind + " w:id=\"" + id + "\"><w:p><w:r><w:" + kind + "Ref/></w:r>" + text +
           "</w:p></w:" + kind + ">";
  };
  const DocxLetters document =
      read({.body = "<w:p>" + run("a") + mark("footnote", "3") + run("b") + mark("endnote", "1") +
                    mark("footnote", "2") + mark("footnote", "2") + mark("footnote", "9") + "</w:p>",
            .footnotes = note("footnote", "2", run("Two")) + note("footnote", "3", run("Three")) +
                         note("footnote", "4", run("No mark")),
            .endnotes = note("endnote", "1", run("End") + mark("footnote", "4"))});
  CHECK(dump(document) == "a{[^1]}b{[^i]}{[^1]}{[^1]}{[^1]}/Three/End{[^1]}/Two/No mark/");
  CHECK(document.source == "ab\n\nThree\n\nEnd\n\nTwo\n\nNo mark\n\n");
  std::string notes;
  for (const LetterNote& one : document.text.notes)
    notes += std::to_string(one.mark) + ":" + std::to_string(one.letters.begin) + "-" +
             std::to_string(one.letters.end) + " ";
  CHECK(notes == "1:8-14 3:14-19 4:19-23 17:23-31 ");
  CHECK(document.text.body_end() == 8);
  for (const DocxRun& one : document.runs) {
    if (one.is_number) CHECK(one.letters.empty());
  }
}

TEST_CASE("an empty paragraph is its end, and what is no DOCX has no letters", "[ingest]") {
  CHECK(letters("<w:p/>") == "/");
  CHECK_FALSE(read_docx_letters("no ZIP", "a.docx").ok());
}

TEST_CASE("XML places are the bytes of elements", "[ingest]") {
  const std::string xml =
      "<?xml version=\"1.0\"?><!-- <no> --><a:b x=\"1>2\"><c/><![CDATA[<d>]]><c >t</c ></a:b>";
  const XmlPlace root = find_xml_places(xml, "x").value();
  CHECK(root.name == "a:b");
  CHECK(root.local_name() == "b");
  REQUIRE(root.children.size() == 2);
  const auto at = [&](ByteSpan span) { return xml.substr(span.begin, span.size()); };
  CHECK(at(root.children[0].whole) == "<c/>");
  CHECK(root.children[0].is_closed());
  CHECK(at(root.children[1].whole) == "<c >t</c >");
  CHECK(at(root.children[1].content) == "t");
  CHECK(at(root.start_tag()) == "<a:b x=\"1>2\">");
  CHECK_FALSE(find_xml_places("<a><b></a>", "x").ok());
  CHECK_FALSE(find_xml_places("<a", "x").ok());
  CHECK_FALSE(find_xml_places("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "x").ok());
}

}  // namespace agreed
