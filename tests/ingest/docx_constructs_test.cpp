// Fiction. Tests src/ingest/docx_body.cpp, docx_letter_*.cpp and docx_alternative.cpp against each other:
// what a construct of Word says comes once and whole, in the text that is imported and in the letters of a
// redline.
#include <string>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/docx_reader.h"
#include "support/catch.h"
#include "support/office_maker.h"

namespace agreed {
using test::make_docx;

namespace {

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}
std::string field(const std::string& type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}
std::string cell(const std::string& inside) {
  return "<w:tc><w:tcPr/>" + inside + "</w:tc>";
}
std::string alternatives(const std::string& choice, const std::string& fallback) {
  return "<mc:AlternateContent><mc:Choice Requires=\"x\">" + choice + "</mc:Choice><mc:Fallback>" + fallback +
         "</mc:Fallback></mc:AlternateContent>";
}

std::string notes_of(const std::vector<Note>& notes) {
  std::string out;
  for (const Note& note : notes) out += "#" + note.message;
  return out;
}

// Blocks with "/" between them, then the notes.
std::string imported(const std::string& body) {
  const Result<Document> read = read_docx(make_docx({.body = body}), "x.docx", {});
  if (!read.ok()) return read.error().message;
  std::string out;
  for (const DocumentBlock& block : read.value().blocks) out += (out.empty() ? "" : "/") + block.text;
  return out + notes_of(read.value().notes);
}

// Words of a redline, likewise.
std::string compared(const std::string& body) {
  const DocxLetters letters = read_docx_letters(make_docx({.body = body}), "x.docx").value();
  std::string out;
  for (std::size_t at = 0; at < letters.source.size(); ++at) {
    if (letters.source[at] != '\n') {
      out += letters.source[at];
    } else if (!out.empty() && out.back() != '/') {
      out += '/';
    }
  }
  if (!out.empty() && out.back() == '/') out.pop_back();
  return out + notes_of(letters.notes);
}

const std::string kInstruction = "<w:r><w:instrText> REF x </w:instrText></w:r>";
const std::string kBox = "<w:txbxContent>" + p(run("boxed")) + "</w:txbxContent>";
const std::string kEmoji = "\xF0\x9F\x98\x80";
const std::string kHyphen = "\xE2\x80\x91";

}  // namespace

TEST_CASE("what Word writes comes once and whole, imported and compared", "[ingest][docx]") {
  struct Row {
    std::string name;
    std::string body;
    std::string text;      // of both, but for
    std::string compared;  // where the letters differ
  };
  const std::vector<Row> rows = {
      {"a link", p(run("a ") + "<w:hyperlink>" + run("link") + "</w:hyperlink>"), "a link", ""},
      {"a simple field", p("<w:fldSimple w:instr=\"DATE\">" + run("2 May") + "</w:fldSimple>"), "2 May", ""},
      {"a field", p(field("begin") + kInstruction + field("separate") + run("4") + field("end")), "4", ""},
      {"a field in an instruction",
       p(field("begin") + field("begin") + kInstruction + field("separate") + run("no") + field("end") +
         field("separate") + run("yes") + field("end")),
       "yes", ""},
      {"a field that never ends", p(field("begin") + run("kept")) + p(run("too")),
       "kept/too#a field of it never ends; the text of its instructions is read as well",
       "kept/too#a field of it never ends; the text of its instructions is compared as well"},
      {"hyphens, tabs, breaks",
       p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t>"
         "<w:br/><w:t>e</w:t><w:cr/><w:t>f</w:t></w:r>"),
       "a" + kHyphen + "b\xC2\xAD" + "c d e f", ""},
      {"a content control in a line",
       p("<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>" + run("in") +
         "</w:sdtContent></w:sdt>"),
       "in", ""},
      {"a content control around paragraphs",
       "<w:sdt><w:sdtPr/><w:sdtContent>" + p(run("a")) + p(run("b")) + "</w:sdtContent></w:sdt>", "a/b", ""},
      {"content controls around a row and a cell",
       "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell(p(run("a"))) +
           "</w:sdtContent></w:sdt>" + cell(p(run("b"))) + "</w:tr></w:sdtContent></w:sdt></w:tbl>",
       "a | b", "a/b"},
      {"smart tags, custom XML, directions",
       p("<w:smartTag>" + run("a") + "</w:smartTag><w:customXml>" + run("b") + "</w:customXml><w:bdo>" +
         run("c") + "</w:bdo>"),
       "abc", ""},
      {"a table in a table",
       "<w:tbl><w:tr>" +
           cell(p(run("a")) + "<w:tbl><w:tr>" + cell(p(run("b"))) + cell(p(run("c"))) + "</w:tr></w:tbl>" +
                p("")) +
           cell(p(run("d"))) + "</w:tr></w:tbl>",
       "a b | c | d", "a/b/c/d"},
      {"hidden words", p(run("a") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"),
       "a#hidden text, which is not printed, is left out",
       "a#hidden words, which are not printed, are kept as they are and not compared"},
      {"a box, in two alternatives",
       p(run("a") + "<w:r>" +
         alternatives("<w:drawing>" + kBox + "</w:drawing>", "<w:pict>" + kBox + "</w:pict>") + "</w:r>"),
       "a/boxed", "a#text boxes are kept as they are and not compared"},
      {"a box of old", p(run("a") + "<w:r><w:pict><v:textbox>" + kBox + "</v:textbox></w:pict></w:r>"),
       "a/boxed", "a#text boxes are kept as they are and not compared"},
      {"an emoji, whose fallback is text",
       p(run("a ") + "<w:r>" +
         alternatives("<w:symEx w:font=\"Segoe UI Emoji\" w:char=\"1F600\"/>", "<w:t>" + kEmoji + "</w:t>") +
         "</w:r>"),
       "a " + kEmoji, ""},
      {"an emoji without a fallback", p("<w:r><w:symEx w:font=\"F\" w:char=\"1F600\"/></w:r>"), kEmoji, ""},
      {"alternatives around runs and paragraphs",
       p(alternatives("<w:proofErr/>", run("a"))) + alternatives(p(run("b")), p(run("b"))), "a/b", ""},
      {"ruby",
       p("<w:r><w:ruby><w:rt>" + run("no") + "</w:rt><w:rubyBase>" + run("base") +
         "</w:rubyBase></w:ruby></w:r>"),
       "base", ""},
      {"a formula", p(run("a") + "<w:oMath>" + run("x") + "</w:oMath>"), "ax",
       "a#formulas are kept as they are and not compared"},
      {"an embedded file", p(run("a")) + "<w:altChunk/>", "a#1 file embedded in it is not read",
       "a#files embedded in it are kept as they are and not compared"},
      {"a cell that somebody deleted",
       "<w:tbl><w:tr>" + cell(p(run("a"))) + "<w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p(run("no")) +
           "</w:tc>" + cell(p(run("b"))) + "</w:tr></w:tbl>",
       "a | b", "a/b"},
      {"a paragraph before a table, its end deleted",
       p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("a")) + "<w:tbl><w:tr>" + cell(p(run("b"))) +
           cell(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("c"))) + "</w:tr></w:tbl>" + p(run("d")),
       "a/b | c/d#2 tracked changes are accepted", "a/b/c/d"},
      {"a deleted field",
       p(run("a") + "<w:del><w:r><w:delInstrText>no</w:delInstrText><w:delText>no</w:delText></w:r></w:del>"),
       "a#1 tracked change is accepted", "a"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(imported(row.body) == row.text);
    CHECK(compared(row.body) == (row.compared.empty() ? row.text : row.compared));
  }
}

TEST_CASE("headers and footers are left out, and a note shows them", "[ingest][docx]") {
  const std::string header = p(run("DRAFT of 2 May "));
  const std::string footer = p(field("begin") + kInstruction + field("separate") + run("7") + field("end"));
  const std::string long_one = p(run(std::string(70, 'x')));
  const auto note_of = [](const std::vector<std::string>& headers, const std::vector<std::string>& footers) {
    const Document read =
        read_docx(make_docx({.body = p(run("a")), .headers = headers, .footers = footers}), "x.docx", {})
            .value();
    return notes_of(read.notes);
  };
  CHECK(note_of({}, {}).empty());
  CHECK(note_of({p("")}, {footer}).empty());
  CHECK(note_of({header, header}, {footer}) == "#left out as headers or footers: \"DRAFT of 2 May\"");
  CHECK(note_of({header}, {long_one}) ==
        "#left out as headers or footers: \"DRAFT of 2 May\"; \"" + std::string(60, 'x') + "...\"");
}

}  // namespace agreed
