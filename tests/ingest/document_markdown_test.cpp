// Tests src/ingest/document_markdown.cpp: what goes through Markdown comes out as the same words.
#include "ingest/document_markdown.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"
#include "normalize/wording.h"

using namespace agreed;
using agreed::test::Desk;

namespace {

Document document_of(std::vector<DocumentBlock> blocks, DocumentFormat format = DocumentFormat::html) {
  Document document;
  document.format = format;
  document.blocks = std::move(blocks);
  return document;
}

DocumentBlock paragraph(const std::string& text, const std::string& number = "") {
  return {BlockKind::paragraph, 0, number, text, 1};
}

// Label and words of each paragraph, as the rest of the program reads them.
std::string read(const std::string& text, Markup markup) {
  Desk desk;
  const NormalizedText words = desk.read(text, "en", markup);
  std::string out;
  for (const Paragraph& one : words.paragraphs) {
    out += std::string(words.source->slice(one.label)) + "|" + wording(words, one.tokens) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("blocks become Markdown with their printed numbers", "[document_markdown]") {
  Document document = document_of({{BlockKind::heading, 2, "IV.", "Aims", 1},
                                   paragraph("The Ministers met.[^1]", "4."),
                                   {BlockKind::list_item, 1, "", "peace", 1},
                                   {BlockKind::list_item, 2, "(a)", "trade", 1},
                                   {BlockKind::table_row, 0, "", "Year | Number", 1},
                                   {BlockKind::table_row, 0, "", "2030 | a|b", 1}});
  document.footnotes = {{"1", "See *2030*."}};
  CHECK(markdown_of(document) ==
        "## IV. Aims\n\n4. The Ministers met.[^1]\n\n- peace\n\n  (a) trade\n\n| Year | Number |\n| 2030 | a\\|b |\n\n"
        "[^1]: See \\*2030\\*.\n");
}

TEST_CASE("no wording becomes mark-up", "[document_markdown]") {
  for (const std::string text :
       {"a *b* c", "_b_ and snake_case", "a `b` c", "a <b> c < d </e>", "AT&T &amp; R&D &#65;", "[a](b) and [c] [...] d",
        "\\* and \\ and a\\b", "~~gone~~ ~5", "![a](b)", "# one", "> two", "---", "***", "===", "| a | b |", "* * *",
        "```", "~~~", "[note]: see http://x.example", "+ plus", "- dash", "<!-- no comment -->", "<https://x.example>",
        "2 * 3 = 6", "a ** b", "[ROK: may] [US: shall]", "C*-algebra", "1 < 2 > 1"}) {
    INFO(text);
    Desk desk;
    const NormalizedText plain = desk.read("x\n\nx " + text, "en", Markup::plain);
    const std::string markdown = markdown_of(document_of({paragraph("x"), paragraph("x " + text)}));
    CHECK(read(markdown, Markup::markdown) == read("x\n\nx " + text, Markup::plain));
    // At the start of a block as well, but for what is a bullet in a plain text, too.
    CHECK(read(markdown_of(document_of({paragraph(text)})), Markup::markdown) == read(text, Markup::plain));
    CHECK(read(markdown_of_plain(text + "\n"), Markup::markdown) == read(text, Markup::plain));
  }
}

TEST_CASE("a plain text keeps its lines, and long lines are paragraphs", "[document_markdown]") {
  CHECK(markdown_of_plain("One\r\ntwo\n\n\nthree") == "One\ntwo\n\n\nthree\n");
  const std::string line = std::string(310, 'x') + ".";
  CHECK(markdown_of_plain(line + "\n" + "4. One\n") == line + "\n\n4. One\n\n");
  CHECK(markdown_of_plain("see [^1]") == "see \\[^1]\n");
}

TEST_CASE("a Markdown document comes out as it went in", "[document_markdown]") {
  CHECK(markdown_of(document_of({paragraph("# *One*\ntwo"), paragraph("- x")}, DocumentFormat::markdown)) ==
        "# *One*\ntwo\n\n- x\n");
}
