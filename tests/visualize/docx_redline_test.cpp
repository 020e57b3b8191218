// Fiction. Tests src/visualize/docx/: tracked changes in a document's main part, and that our own reader gets
// the later text by accepting them and the earlier one by rejecting them.
#include "visualize/docx/docx_redline.h"

#include <string>
#include <vector>

#include "ingest/docx_reader.h"
#include "ingest/zip_archive.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/office_maker.h"
#include "support/text_pairs.h"

namespace agreed {
using test::Desk;
using test::make_docx;

namespace {

const DocxRevision kRevision{"A & B", "2035-10-30T00:00:00Z"};

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& text) {
  return "<w:p>" + run(text) + "</w:p>";
}

// The document of two files, or of two texts.
DocxFile made_of_files(const std::string& earlier, const std::string& later) {
  const DocxDocument left{earlier, read_docx_letters(earlier, "a.docx").value()};
  const DocxDocument right{later, read_docx_letters(later, "b.docx").value()};
  Desk desk;
  const DiffReport report = desk.compare(left.letters.source, right.letters.source);
  return docx_redline(report, left, right, kRevision).value();
}
std::string of_files(const std::string& earlier, const std::string& later) {
  return made_of_files(earlier, later).bytes;
}
std::string of_texts(const std::string& earlier, const std::string& later) {
  Desk desk;
  return docx_redline(desk.compare(earlier, later), kRevision).value().bytes;
}

// The body without what every change repeats: "<ins>" for <w:ins w:id=... >, and so on.
std::string body(const std::string& file, const std::string& part = "word/document.xml") {
  std::string xml = ZipArchive::open(file, "x").value().read(part).value();
  if (xml.find("<w:body>") != std::string::npos) xml = xml.substr(xml.find("<w:body>") + 8);
  xml.erase(std::min({xml.find("<w:sectPr>"), xml.find("</w:body>"), xml.size()}));
  for (const std::string noise : {" w:author=\"A &amp; B\"", " w:date=\"2035-10-30T00:00:00Z\"",
                                  " xml:space=\"preserve\"", "w:", "\n"}) {
    for (std::size_t at = xml.find(noise); at != std::string::npos; at = xml.find(noise, at))
      xml.erase(at, noise.size());
  }
  for (std::size_t at = xml.find(" id=\""); at != std::string::npos; at = xml.find(" id=\"", at))
    xml.erase(at, xml.find('"', at + 5) + 1 - at);
  return xml;
}

std::vector<std::string> texts(const std::string& file, TrackedChanges changes) {
  const Document document = read_docx(file, "x.docx", {changes, false, {}}).value();
  std::vector<std::string> out;
  for (const DocumentBlock& block : document.blocks) out.push_back(block.number + block.text);
  for (const DocumentFootnote& note : document.footnotes) out.push_back(note.label + note.text);
  return out;
}

void check_both_ways(const std::string& earlier, const std::string& later, const std::string& marked) {
  CHECK(texts(marked, TrackedChanges::accept) == texts(later, TrackedChanges::accept));
  CHECK(texts(marked, TrackedChanges::reject) == texts(earlier, TrackedChanges::reject));
}

}  // namespace

TEST_CASE("two texts become a new document with tracked phrases", "[visualize][docx]") {
  CHECK(body(of_texts("They noted the plan.", "They welcomed the plan & more.")) ==
        "<p><r><t>They </t></r><del><r><delText>noted</delText></r></del><ins><r><t>welcomed</t></r></ins>"
        "<r><t> the plan</t></r><ins><r><t> &amp; more</t></r></ins><r><t>.</t></r></p>");
}

TEST_CASE("a paragraph that is gone keeps its end as a tracked deletion", "[visualize][docx]") {
  CHECK(body(of_texts("One came to Lund.\n\nTwo went to Ostra.\n\nThree stayed at home.",
                      "One came to Lund.\n\nThree stayed at home.")) ==
        "<p><r><t>One came to Lund.</t></r></p>"
        "<p><pPr><rPr><del/></rPr></pPr><del><r><delText>Two went to Ostra.</delText></r></del></p>"
        "<p><r><t>Three stayed at home.</t></r></p>");
}

TEST_CASE("a moved sentence is a tracked move of one name", "[visualize][docx]") {
  const std::string first = "They noted steady progress on the transition plan.";
  const std::string second = "They thanked the mayor of Ostra for her kind welcome.";
  const std::string third = "The next meeting will be held in Brenmark in autumn.";
  CHECK(body(of_texts(first + "\n\n" + second + "\n\n" + third, second + "\n\n" + third + "\n\n" + first)) ==
        "<p><pPr><rPr><del/></rPr></pPr><moveFromRangeStart name=\"move1\"/><moveFrom><r><t>" + first +
            "</t></r></moveFrom><moveFromRangeEnd/></p><p><r><t>" + second +
            "</t></r></p><p><pPr><rPr><ins/></rPr></pPr><r><t>" + third +
            "</t></r></p><p><moveToRangeStart name=\"move1\"/><moveTo><r><t>" + first +
            "</t></r></moveTo><moveToRangeEnd/></p>");
}

TEST_CASE("what faces nothing in an excerpt is in grey and no change", "[visualize][docx]") {
  Desk desk;
  const std::string shared = "They noted steady progress on the transition plan.";
  DiffSide left{
      "a", "a", {}, Held::excerpts, desk.read("[...]\n\n" + shared + "\n\nThe harbor of Lund was named.")};
  DiffSide right{"b", "b", {}, Held::excerpts, desk.read("[...]\n\n" + shared)};
  const DiffReport report = diff(std::move(left), std::move(right), desk.vocabulary(), {}, {});
  const DocxFile made = docx_redline(report, kRevision).value();
  const std::string xml = body(made.bytes);
  INFO(xml);
  CHECK(xml.find("<del>") == std::string::npos);
  CHECK(xml.find("<rPr><color val=\"808080\"/></rPr><t>[?The harbor of Lund was named.?] </t>") !=
        std::string::npos);
  CHECK(made.notes.size() == 1);
}

TEST_CASE("a document keeps its runs and their form around a change", "[visualize][docx]") {
  const std::string bold = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>They noted the plan</w:t></w:r>";
  const std::string later = make_docx({.body = "<w:p>" + bold + run(" of Lund.") + "</w:p>"});
  const std::string marked =
      of_files(make_docx({.body = paragraph("They noted the old plan of Ostra.")}), later);
  CHECK(body(marked) ==
        "<p><r rsidR=\"1\"><rPr><b/></rPr><t>They noted the </t></r><del><r><rPr><b/></rPr><delText>old "
        "</delText></r></del><r rsidR=\"1\"><rPr><b/></rPr><t>plan</t></r><r><t> of "
        "</t></r><del><r><delText>Ostra"
        "</delText></r></del><ins><r><t>Lund</t></r></ins><r><t>.</t></r></p>");
}

TEST_CASE("nothing but the main part of a file changes, and nothing at all without a change",
          "[visualize][docx]") {
  const std::string later =
      make_docx({.body = paragraph("They met in Lund."), .footnotes = "<w:footnote w:id=\"2\"/>"});
  const std::string marked = of_files(make_docx({.body = paragraph("They met in Ostra.")}), later);
  ZipArchive was = ZipArchive::open(later, "a").value();
  ZipArchive is = ZipArchive::open(marked, "b").value();
  for (const std::string part : {"_rels/.rels", "word/footnotes.xml", "word/_rels/document.xml.rels"})
    CHECK(was.read(part).value() == is.read(part).value());
  const std::string unchanged = of_files(later, later);
  ZipArchive same = ZipArchive::open(unchanged, "c").value();
  CHECK(same.read("word/document.xml").value() == was.read("word/document.xml").value());
}

TEST_CASE("somebody else's insertion is closed and opened again around a change", "[visualize][docx]") {
  const auto his = [](const std::string& text) {
    return "<w:ins w:id=\"7\" w:author=\"His\">" + run(text) + "</w:ins>";
  };
  const std::string earlier = make_docx(
      {.body = "<w:p>" + run("They met in ") + his("the old harbor of Lund") + run(".") + "</w:p>"});
  const std::string later =
      make_docx({.body = "<w:p>" + run("They met in ") + his("the harbor of Lund") + run(".") + "</w:p>"});
  const std::string marked = of_files(earlier, later);
  CHECK(
      body(marked) ==
      "<p><r><t>They met in </t></r><ins author=\"His\"><r><t>the </t></r></ins><ins author=\"His\"><del><r>"
      "<delText>old </delText></r></del></ins><ins author=\"His\"><r><t>harbor of "
      "Lund</t></r></ins><r><t>.</t></r></p>");
  check_both_ways(earlier, later, marked);
}

TEST_CASE("what somebody else deleted already is not deleted twice", "[visualize][docx]") {
  const std::string deleted =
      "<w:del w:id=\"7\" w:author=\"His\"><w:r><w:delText xml:space=\"preserve\">old "
      "</w:delText></w:r></w:del>";
  const std::string later =
      make_docx({.body = "<w:p>" + run("They met in the ") + deleted + run("harbor.") + "</w:p>"});
  const std::string earlier = make_docx({.body = paragraph("They met in the old harbor.")});
  const std::string marked = of_files(earlier, later);
  CHECK(body(marked) == body(later));
  check_both_ways(earlier, later, marked);
}

TEST_CASE("what changed in a note is marked inside it", "[visualize][docx]") {
  const auto document = [](const std::string& body, const std::string& notes, const std::string& ends) {
    return make_docx({.body = "<w:p>" + body + "</w:p>", .footnotes = notes, .endnotes = ends});
  };
  const auto mark = [](const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  const auto note = [](const std::string& kind, const std::string& id, const std::string& text) {
    return "<w:" + kind + " w:id=\"" + id + "\"><w:p><w:r><w:" + kind + "Ref/></w:r>" + run(text) +
           "</w:p></w:" + kind + ">";
  };
  const std::string both = run("The treaty") + mark("footnote", "2") + run(" binds both") +
                           mark("endnote", "4") + mark("footnote", "5");
  const std::string earlier =
      document(both, note("footnote", "2", "Signed at Orm.") + note("footnote", "5", "In force since May."),
               note("endnote", "4", "As was said in Ostra."));
  const std::string reworded =
      document(both, note("footnote", "2", "Signed at Orm.") + note("footnote", "5", "In force since June."),
               note("endnote", "4", "As was said in Lund."));
  const std::string marked = of_files(earlier, reworded);
  CHECK(body(marked) == body(reworded));
  CHECK(body(marked, "word/footnotes.xml")
            .find("<p><r><footnoteRef/></r><r><t>In force since </t></r><del><r>"
                  "<delText>May</delText></r></del><ins><r><t>June</t></r></ins>"
                  "<r><t>.</t></r></p>") != std::string::npos);
  CHECK(body(marked, "word/endnotes.xml").find("<del><r><delText>Ostra</delText></r></del>") !=
        std::string::npos);
  check_both_ways(earlier, reworded, marked);
  // The first note is gone: it comes back with its mark, and the notes are numbered in the order of marks.
  const std::string without =
      document(run("The treaty binds both") + mark("endnote", "4") + mark("footnote", "5"),
               note("footnote", "5", "In force since May."), note("endnote", "4", "As was said in Ostra."));
  const DocxFile gone = made_of_files(earlier, without);
  CHECK(gone.notes.empty());
  check_both_ways(earlier, without, gone.bytes);
  const std::string xml = ZipArchive::open(gone.bytes, "x").value().read("word/footnotes.xml").value();
  CHECK(xml.find("w:id=\"1\"><w:p>") < xml.find("Signed at Orm."));
  CHECK(xml.find("w:id=\"2\"><w:p>") < xml.find("In force since May."));
  check_both_ways(without, earlier, of_files(without, earlier));
}

TEST_CASE("a note says where rejecting gives less than the earlier text", "[visualize][docx]") {
  const std::string shared = "They noted steady progress on the transition plan.";
  const auto note_of = [](const std::string& earlier, const std::string& later) {
    const DocxFile made = made_of_files(earlier, later);
    return made.notes.size() == 1 ? made.notes.front().message.substr(0, 28)
                                  : std::to_string(made.notes.size());
  };
  const std::string plain = make_docx({.body = paragraph(shared) + paragraph("Done in Lund.")});
  CHECK(note_of(plain, make_docx({.body = paragraph(shared) + paragraph("Done in Ostra.")})) == "0");
  const std::string note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  CHECK(note_of(make_docx({.body = "<w:p>" + run(shared) + note + "</w:p>" + paragraph("Done in Lund."),
                           .footnotes = "<w:footnote w:id=\"2\"><w:p/></w:footnote>"}),
                plain) == "footnotes that only the earl");
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num "
      "w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>";
  const std::string in_list = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  CHECK(note_of(make_docx({.body = "<w:p>" + in_list + run("The harbor of Ostra was named.") + "</w:p>" +
                                   paragraph(shared) + paragraph("Done in Lund."),
                           .numbering = list}),
                plain) == "no list of the later documen");
  CHECK(note_of(make_docx({.body = "<w:p>" + in_list + run(shared) + "</w:p>" + paragraph("Done in Lund."),
                           .numbering = list}),
                plain) == "rejecting all changes gives ");
  const std::string his = "<w:ins w:id=\"7\" w:author=\"His\">" + run(" at last") + "</w:ins>";
  CHECK(note_of(make_docx({.body = paragraph("They met at last.")}),
                make_docx({.body = "<w:p>" + run("They met") + his + run(".") + "</w:p>"})) ==
        "rejecting all changes does n");
}

TEST_CASE("accepting a redline gives the later text, rejecting it the earlier one", "[visualize][docx]") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    test::PairMaker maker(seed);
    const auto [earlier, later] = maker.make(test::WhiteSpace::varied);
    INFO("seed " << seed);
    // A text against itself is a document without changes.
    const std::string was = of_texts(earlier, earlier);
    const std::string is = of_texts(later, later);
    check_both_ways(was, is, of_texts(earlier, later));
    check_both_ways(was, is, of_files(was, is));
    CHECK(of_files(was, is) == of_files(was, is));
  }
}

}  // namespace agreed
