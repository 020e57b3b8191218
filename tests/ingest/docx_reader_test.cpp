// Tests src/ingest/docx_reader.cpp and what it stands on. Every text is fiction.
#include "ingest/docx_reader.h"

#include <string>

#include "ingest/document_dump.h"
#include "support/catch.h"
#include "support/office_maker.h"

using namespace agreed;
using agreed::test::DocxParts;
using agreed::test::make_docx;
using agreed::test::make_zip;

namespace {

std::string read(const DocxParts& parts, TrackedChanges changes = TrackedChanges::accept) {
  DocumentOptions options;
  options.changes = changes;
  const Result<Document> read = read_docx(make_docx(parts), "x.docx", options);
  return read.ok() ? agreed::test::dump_document(read.value()) : read.error().to_string();
}

std::string read_body(const std::string& body, TrackedChanges changes = TrackedChanges::accept) {
  return read({.body = body}, changes);
}

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}
std::string styled(const std::string& style, const std::string& text) {
  return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text));
}
std::string item(int list, int level, const std::string& text) {
  return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr></w:pPr>" + run(text));
}
std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}
std::string definition(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
std::string list(int id, int of, const std::string& more = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) +
         "\"/>" + more + "</w:num>";
}

}  // namespace

TEST_CASE("docx: paragraphs, tabs, breaks, hyphens, signs", "[docx]") {
  CHECK(read_body(p(run("The  Minister ") + run(" met.")) + p("") + p(run("Two"))) ==
        "p\t\tThe Minister met.\np\t\tTwo\n");
  CHECK(read_body(p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>")) ==
        "p\t\ta b c d\n");
  CHECK(read_body(p(
            "<w:r><w:t>ROK</w:t><w:noBreakHyphen/><w:t>U.S. mod</w:t><w:softHyphen/><w:t>ern</w:t></w:r>")) ==
        "p\t\tROK\xE2\x80\x91U.S. mod\xC2\xAD"
        "ern\n");
  CHECK(
      read_body(p("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
                  "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>")) ==
      "p\t\t\xCE\xB1\xE2\x89\xA5\xE2\x86\x92\n");
  CHECK(read_body(p("<w:r><w:t>a</w:t><w:sym w:font=\"House\" w:char=\"F021\"/></w:r>")) ==
        "p\t\ta\xEF\xBF\xBD\nnote: the sign F021 of House is not known; U+FFFD stands for it\n");
  CHECK(read_body(p("<w:smartTag>" + run("in ") + "</w:smartTag><w:hyperlink>" + run("Lund") +
                    "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" + run(" now") +
                    "</w:sdtContent></w:sdt>")) == "p\t\tin Lund now\n");
  CHECK(read_body(p("<w:r><w:ruby><w:rt>" + run("reading") + "</w:rt><w:rubyBase>" + run("base") +
                    "</w:rubyBase></w:ruby></w:r>")) == "p\t\tbase\n");
  CHECK(read_body(p(run("seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r>"
                                  "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> again</w:t></w:r>")) ==
        "p\t\tseen again\nnote: hidden text, which is not printed, is left out\n");
}

TEST_CASE("docx: of a field only the result is text", "[docx]") {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const std::string code = "<w:r><w:instrText> REF x </w:instrText></w:r>";
  CHECK(read_body(p(run("see ") + mark("begin") + code + mark("separate") + run("page 4") + mark("end") +
                    run("."))) == "p\t\tsee page 4.\n");
  // A field in the instruction of another.
  CHECK(read_body(p(mark("begin") + mark("begin") + code + mark("separate") + run("hidden") + mark("end") +
                    mark("separate") + run("shown") + mark("end"))) == "p\t\tshown\n");
  // A field over several paragraphs, as a table of contents is.
  CHECK(read_body(p(mark("begin") + code + mark("separate") + run("one")) + p(run("two") + mark("end")) +
                  p(run("x"))) == "p\t\tone\np\t\ttwo\np\t\tx\n");
  CHECK(read_body(p("<w:fldSimple w:instr=\"DATE\">" + run("2 May") + "</w:fldSimple>")) == "p\t\t2 May\n");
  // Nothing is lost behind a field that never ends.
  CHECK(
      read_body(p(mark("begin") + run("kept")) + p(run("too"))) ==
      "p\t\tkept\np\t\ttoo\nnote: a field of it never ends; the text of its instructions is read as well\n");
}

TEST_CASE("docx: a hundred thousand fields are no burden", "[docx]") {
  std::string fields;
  for (int at = 0; at < 100'000; ++at) {
    fields +=
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t></w:r>";
  }
  CHECK(read_body(p(fields)) == "p\t\t" + std::string(100'000, 'x') + "\n");
}

TEST_CASE("docx: headings by style, outline level and name; title and language", "[docx]") {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\" "
      "w:eastAsia=\"ko-KR\"/></w:rPr></w:rPrDefault>"
      "</w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:name w:val=\"Ours\"/><w:pPr><w:outlineLvl "
      "w:val=\"0\"/></w:pPr>"
      "</w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Below\"/><w:basedOn "
      "w:val=\"O\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"Loop\"/><w:basedOn "
      "w:val=\"L\"/></w:style>";
  CHECK(read({.body =
                  styled("T", "Joint Text") + styled("H", "Two") + styled("O", "One") +
                  styled("B", "One more") + styled("L", "Body") +
                  p("<w:pPr><w:pStyle w:val=\"O\"/><w:outlineLvl w:val=\"9\"/></w:pPr>" + run("Body again")),
              .styles = styles}) ==
        "title: Joint Text\nlanguage: en-GB\nh1\t\tJoint Text\nh2\t\tTwo\nh1\t\tOne\nh1\t\tOne "
        "more\np\t\tBody\n"
        "p\t\tBody again\n");
  const std::string korean = "\xED\x95\x9C\xEB\xAF\xB8 \xEB\x8F\x99\xEB\xA7\xB9";
  CHECK(read({.body = p(run(korean)), .styles = styles}) == "language: ko-KR\np\t\t" + korean + "\n");
  CHECK(read({.body = styled("T", "Joint Text"),
              .styles = styles,
              .core = "<dc:title>Named</dc:title><dc:language>fr</dc:language>"}) ==
        "title: Named\nlanguage: fr\nh1\t\tJoint Text\n");
}

TEST_CASE("docx: automatic numbers become the printed ones", "[docx]") {
  const std::string numbering =
      definition(
          0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")) +
      definition(1, level(0, "upperRoman", "Article %1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
      definition(2, level(0, "bullet", "\xE2\x80\xA2")) + list(1, 0) + list(2, 1) + list(3, 2) + list(4, 0) +
      list(5, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");
  CHECK(read({.body = item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 2, "d") +
                      item(1, 0, "e") + item(1, 1, "f") + p(run("between")) + item(1, 0, "g"),
              .numbering = numbering}) ==
        "l1\t1.\ta\nl2\t1.1\tb\nl2\t1.2\tc\nl3\t(a)\td\nl1\t2.\te\nl2\t2.1\tf\np\t\tbetween\nl1\t3.\tg\n");
  CHECK(read({.body = item(2, 0, "a") + item(2, 1, "b") + item(2, 0, "c"), .numbering = numbering}) ==
        "l1\tArticle I\ta\nl2\t1.1\tb\nl1\tArticle II\tc\n");
  CHECK(read({.body = item(3, 0, "a") + item(3, 0, "b"), .numbering = numbering}) == "l1\t\ta\nl1\t\tb\n");
  // Lists of one definition count on; one may start anew.
  CHECK(read({.body = item(1, 0, "a") + item(4, 0, "b") + item(5, 0, "c") + item(5, 0, "d"),
              .numbering = numbering}) == "l1\t1.\ta\nl1\t2.\tb\nl1\t7.\tc\nl1\t8.\td\n");
  // No list, an unknown one, and the one that takes a paragraph out of the list of its style.
  CHECK(read({.body = item(0, 0, "a") + item(9, 0, "b") + item(1, 12, "c"), .numbering = numbering}) ==
        "p\t\ta\np\t\tb\np\t\tc\n");
}

TEST_CASE("docx: numbers by style, restarts, custom and unknown styles of numbers", "[docx]") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"N1\"><w:name w:val=\"Para\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/>"
      "</w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"N2\"><w:name w:val=\"Sub\"/><w:basedOn "
      "w:val=\"N1\"/></w:style>";
  const std::string by_style = definition(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"N1\"/>") +
                                                 level(1, "lowerRoman", "%2)", "<w:pStyle w:val=\"N2\"/>")) +
                               list(1, 0);
  CHECK(read({.body = styled("N1", "a") + styled("N2", "b") + styled("N2", "c") + styled("N1", "d") +
                      styled("N2", "e"),
              .styles = styles,
              .numbering = by_style}) == "l1\t1.\ta\nl2\ti)\tb\nl2\tii)\tc\nl1\t2.\td\nl2\ti)\te\n");
  // The second level counts through.
  const std::string through =
      definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>")) +
      list(1, 0);
  CHECK(read({.body = item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d"),
              .numbering = through}) == "l1\t1.\ta\nl2\t1)\tb\nl1\t2.\tc\nl2\t2)\td\n");
  const std::string custom =
      definition(0,
                 "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
                 "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback>"
                 "<w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
                 "w:val=\"%1\"/></w:lvl>") +
      list(1, 0);
  CHECK(read({.body = item(1, 0, "a") + item(1, 0, "b"), .numbering = custom}) == "l1\t009\ta\nl1\t010\tb\n");
  const std::string unknown = definition(0, level(0, "thaiCounting", "%1.")) + list(1, 0);
  CHECK(
      read({.body = item(1, 0, "a"), .numbering = unknown}) ==
      "l1\t1.\ta\nnote: a list has a style of numbers that is not known; its numbers are given as 1, 2, 3\n");
}

TEST_CASE("docx: tables, boxes and notes", "[docx]") {
  const auto cell = [](const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; };
  CHECK(read_body("<w:tbl><w:tblPr/><w:tr>" + cell(p(run("a")) + p(run("b"))) + cell(p(run("c"))) +
                  "</w:tr><w:tr>" + cell(p("")) + cell(p("")) + "</w:tr><w:tr>" +
                  cell(p(run("frame")) + p(run("two"))) + "</w:tr></w:tbl>") ==
        "r\t\ta b | c\np\t\tframe\np\t\ttwo\n");
  const std::string box = "<w:txbxContent>" + p(run("boxed")) + "</w:txbxContent>";
  CHECK(
      read_body(p(run("be") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                  box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                  "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("fore"))) ==
      "p\t\tbefore\np\t\tboxed\n");
  const std::string notes =
      "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"5\">" +
      p("<w:r><w:footnoteRef/></w:r>" + run(" First.")) + "</w:footnote><w:footnote w:id=\"2\">" +
      p(run("Second")) + p(run("goes on.")) + "</w:footnote><w:footnote w:id=\"9\">" + p(run("Gone.")) +
      "</w:footnote>";
  const auto mark = [](const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  CHECK(read({.body = p(run("a") + mark("footnote", "5") + run(" b") + mark("footnote", "2") +
                        mark("endnote", "1") +
                        "<w:r><w:footnoteReference w:id=\"2\" w:customMarkFollows=\"1\"/>"
                        "<w:t>*</w:t></w:r>"),
              .footnotes = notes,
              .endnotes = "<w:endnote w:id=\"1\">" + p(run("End.")) + "</w:endnote>"}) ==
        "p\t\ta[^1] b[^2][^i][^2]\n[^1]: First.\n[^2]: Second goes on.\n[^i]: End.\n");
  CHECK(read_body(p(run("a") + "<w:r><w:commentReference w:id=\"1\"/></w:r>")) ==
        "p\t\ta\nnote: 1 comment is left out\n");
}

TEST_CASE("docx: tracked changes are accepted or rejected", "[docx]") {
  const std::string changed =
      p(run("We ") + "<w:del><w:r><w:delText>deplore</w:delText></w:r></w:del><w:ins>" + run("regret") +
        "</w:ins>" + run(" it. ") + "<w:moveFrom>" + run("Early. ") + "</w:moveFrom>" + run("Late. ") +
        "<w:moveTo>" + run("Early.") + "</w:moveTo>");
  CHECK(read_body(changed) == "p\t\tWe regret it. Late. Early.\nnote: 4 tracked changes are accepted\n");
  CHECK(read_body(changed, TrackedChanges::reject) ==
        "p\t\tWe deplore it. Early. Late.\nnote: 4 tracked changes are rejected\n");
  CHECK(read_body(changed, TrackedChanges::original) == read_body(changed, TrackedChanges::reject));
  // What one inserted, another deleted: it is in neither text.
  const std::string both = p(run("a") + "<w:ins><w:del><w:r><w:delText> b</w:delText></w:r></w:del></w:ins>");
  CHECK(read_body(both).substr(0, 5) == "p\t\ta\n");
  CHECK(read_body(both, TrackedChanges::reject).substr(0, 5) == "p\t\ta\n");
}

TEST_CASE("docx: a change of a paragraph mark joins or parts paragraphs", "[docx]") {
  const auto marked = [](const std::string& change, const std::string& inside) {
    return p("<w:pPr><w:rPr><w:" + change + "/></w:rPr></w:pPr>" + inside);
  };
  const std::string joined = marked("del", run("one ")) + p(run("two"));
  CHECK(read_body(joined).substr(0, 11) == "p\t\tone two\n");
  CHECK(read_body(joined, TrackedChanges::reject).find("p\t\tone\np\t\ttwo\n") == 0);
  const std::string parted = marked("ins", run("one ")) + p(run("two"));
  CHECK(read_body(parted).find("p\t\tone\np\t\ttwo\n") == 0);
  CHECK(read_body(parted, TrackedChanges::reject).find("p\t\tone two\n") == 0);
  // A whole paragraph that was deleted is not counted.
  const std::string numbering = definition(0, level(0, "decimal", "%1.")) + list(1, 0);
  const std::string deleted =
      p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>");
  const std::string body = item(1, 0, "a") + deleted + item(1, 0, "b");
  CHECK(read({.body = body, .numbering = numbering}).find("l1\t1.\ta\nl1\t2.\tb\n") == 0);
  CHECK(read({.body = body, .numbering = numbering}, TrackedChanges::reject)
            .find("l1\t1.\ta\nl1\t2.\tgone\nl1\t3.\tb\n") == 0);
  // Numbering that was put on, and rows of a table.
  const std::string numbered =
      p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        "<w:pPrChange><w:pPr/></w:pPrChange></w:pPr>" +
        run("x"));
  CHECK(read({.body = numbered, .numbering = numbering}) == "l1\t1.\tx\n");
  CHECK(read({.body = numbered, .numbering = numbering}, TrackedChanges::reject) == "p\t\tx\n");
  const std::string rows = "<w:tbl><w:tr><w:tc>" + p(run("a")) + "</w:tc><w:tc>" + p(run("b")) +
                           "</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>" + p(run("c")) +
                           "</w:tc><w:tc>" + p(run("d")) + "</w:tc></w:tr></w:tbl>";
  CHECK(read_body(rows).find("r\t\ta | b\nr\t\tc | d\n") == 0);
  CHECK(read_body(rows, TrackedChanges::reject).find("r\t\ta | b\n") == 0);
  CHECK(read_body(rows, TrackedChanges::reject).find("c | d") == std::string::npos);
}

TEST_CASE("docx: hostile and broken files end in a clear error", "[docx]") {
  const auto error = [](const std::string& bytes) {
    const Result<Document> read = read_docx(bytes, "x.docx", {});
    return read.ok() ? std::string("read") : read.error().to_string();
  };
  CHECK(error(make_zip({{"word/styles.xml", "<a/>"}})) ==
        "x.docx: it is no DOCX: its main part 'word/document.xml' is missing");
  CHECK(error(make_zip({{"word/document.xml", "<a/>"}})) ==
        "x.docx: its main part 'word/document.xml' is no text of Word");
  CHECK(error(make_docx({.body = p("")})) == "x.docx: it has no text");
  CHECK(error(make_zip({{"word/document.xml",
                         "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                         "<document><body>&e;</body></document>"}}))
            .find("x.docx:word/document.xml:1: its document type declares entities") == 0);
  CHECK(
      error(
          make_zip(
              {{"word/document.xml",
                "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><document><body>&b;</body></document>"}}))
          .find("x.docx:word/document.xml:1: its document type declares entities") == 0);
  std::string deep;
  for (int at = 0; at < 100'000; ++at) deep += "<w:sdt>";
  CHECK(error(make_docx({.body = deep})).find("nested deeper than 200") != std::string::npos);
  CHECK(error(make_docx({.body = p(run("x"))}).substr(0, 300)).find("x.docx: ZIP: ") == 0);
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(error(compound + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)) ==
        "x.docx: it is encrypted: save it without a password");
  CHECK(error(compound + "x") ==
        "x.docx: it is a file of an old Office (.doc), which is not read: save it as DOCX");
  CHECK(error(make_zip({{"word/document.xml", "<a/>"}}, "secret")) ==
        "x.docx: ZIP: it is encrypted: save it without a password");
}
