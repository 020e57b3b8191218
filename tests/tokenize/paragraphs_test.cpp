// Tests src/tokenize/paragraphs.h through tokenize(): where paragraphs begin, their numbers, labels and
// kinds.
#include "tokenize/paragraphs.h"

#include <string>

#include "support/catch.h"
#include "support/token_dump.h"

using agreed::Markup;
using agreed::Paragraph;
using agreed::ParagraphKind;
using agreed::TokenizedText;
using agreed::test::tokens_of;

namespace {

// "4[4.] The alliance . # - [(a)] readiness": number, label, then the tokens; "h" heading, "-" bullet.
std::string dump_paragraphs(const std::string& bytes, Markup markup, bool footnotes = false) {
  const TokenizedText text = tokens_of(bytes, {"en", markup, footnotes});
  std::string out;
  for (const Paragraph& paragraph : text.paragraphs) {
    if (!out.empty()) out += " # ";
    if (paragraph.kind == ParagraphKind::heading) out += "h ";
    if (paragraph.kind == ParagraphKind::bullet) out += "- ";
    if (paragraph.kind == ParagraphKind::footnote) out += "n ";
    if (paragraph.number != 0) out += std::to_string(paragraph.number);
    if (!paragraph.label.empty()) out += "[" + std::string(text.source->slice(paragraph.label)) + "] ";
    for (std::uint32_t i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
      if (i > paragraph.tokens.begin) out += ' ';
      out += agreed::wording_of(*text.source, text.tokens[i]);
    }
  }
  return out;
}

struct Row {
  const char* text;
  const char* dump;
};

}  // namespace

TEST_CASE("paragraphs: plain text", "[tokenize]") {
  const Row row = GENERATE(
      Row{"one\ntwo\n\nthree", "one two # three"}, Row{"one\r\ntwo\r\n \r\nthree", "one two # three"},
      Row{"one\rtwo\r\rthree", "one two # three"},
      Row{"4. The alliance\n\n12) and\n\n(13) so", "4[4.] The alliance # 12[12)] and # 13[(13)] so"},
      Row{"a. Peace\n\n(b) War\n\n(iv) More\n\nIV. Part",
          "[a.] Peace # [(b)] War # [(iv)] More # [IV.] Part"},
      Row{"the report of\n2019. The two", "the report of 2019 . The two"},
      Row{"the meeting in\n54. The two", "the meeting in 54 . The two"},
      Row{"They agree.\n54. The two", "They agree . # 54[54.] The two"},
      Row{"1. Peace\n2. War\n3. More", "1[1.] Peace # 2[2.] War # 3[3.] More"},
      Row{"Both sides:\n- agree;\n  always\n- differ", "Both sides : # - agree ; always # - differ"},
      Row{"the alliance\n- which lasts", "the alliance - which lasts"},
      Row{"\xE2\x80\xA2 one\n\xE2\x80\xA2two", "- one # - two"},
      Row{"\xEF\xBC\x91\xEF\xBC\x8E\xE6\x97\xA5\xE6\x9C\xAC",
          "1[\xEF\xBC\x91\xEF\xBC\x8E] \xE6\x97\xA5\xE6\x9C\xAC"},
      Row{"3.5 million people", "3.5 million people"}, Row{"# not a heading", "# not a heading"},
      Row{"4.\u202FPeace\n\n5.\u2009War\n\n6.\u3000More", "4[4.] Peace # 5[5.] War # 6[6.] More"},
      Row{"Both sides:\n-\u202Fagree", "Both sides : # - agree"}, Row{"12.", "12 ."});
  CHECK(dump_paragraphs(row.text, Markup::plain) == row.dump);
}

TEST_CASE("paragraphs: lines too long to be wrapped are paragraphs", "[tokenize]") {
  std::string long_line = "It began";
  while (long_line.size() < 400) long_line += " and went on";
  const TokenizedText text = tokens_of(long_line + ".\nTitle\nlast line", Markup::plain);
  CHECK(text.paragraphs.size() == 3);
}

TEST_CASE("paragraphs: Markdown", "[tokenize]") {
  const Row row = GENERATE(
      Row{"# The Alliance #\nText\n## 4. Next", "h The Alliance # Text # h 4[4.] Next"},
      Row{"Title\n=====\nText\n\nSecond\n---\nMore", "h Title # Text # h Second # More"},
      Row{"one\n\n---\n\ntwo\n\n* * *\n\nthree", "one # two # three"},
      Row{"**4.** The alliance", "4[4.] The alliance"},
      Row{"| a b | c |\n|---|:--|\n| d | e\\|f |", "a b # c # d # e | f"},
      Row{"text[^1] more\n\n[^1]: https://example.org (seen)\n[^2]: note\n  more\n\nlast",
          "text more # last"},
      Row{"[x]: https://example.org\n\ntext", "text"},
      Row{"one\n\n<!-- two\n\nthree -->\n\nfour", "one # four"},
      Row{"> quoted\n> text\n\nmore", "quoted text # more"},
      Row{"<td>\none\n</td>\n<td>\ntwo\n</td>", "one # two"},
      Row{"- one\n  two\n- three\n\n1. four", "- one two # - three # 1[1.] four"},
      Row{"2. [...] linchpin [...][^1]", "2[2.] [...] linchpin [...]"}, Row{"```\ncode\n```", "code"});
  CHECK(dump_paragraphs(row.text, Markup::markdown) == row.dump);
}

TEST_CASE("paragraphs: the footnotes of a text are paragraphs", "[tokenize]") {
  const Row row = GENERATE(
      Row{"text[^1] more\n\n[^1]: One note.\n[^2]: note\n  more\n\nlast",
          "text more # n [[^1]] One note . # n [[^2]] note more # last"},
      Row{"text\n[^a]:\n  below", "text # n [[^a]] below"}, Row{"text\n\n[^1]:\n\nlast", "text # last"},
      Row{"[^1]: (a) one\n(b) two", "n [[^1]] ( a ) one ( b ) two"},
      Row{"[^1]: one.\n\n    two", "n [[^1]] one . # two"},
      Row{"[^1]: <!-- one\n\ntwo -->\n\nthree", "three"}, Row{"[x]: https://example.org\n\ntext", "text"},
      Row{"| a[^1] | b |\n\n[^1]: note", "a # b # n [[^1]] note"}, Row{"[^1] no note", "no note"});
  CHECK(dump_paragraphs(row.text, Markup::markdown, true) == row.dump);
}

TEST_CASE("paragraphs: the span runs from the label to the last token", "[tokenize]") {
  const TokenizedText text = tokens_of("- (a) readiness. \n", Markup::markdown);
  REQUIRE(text.paragraphs.size() == 1);
  CHECK(text.source->slice(text.paragraphs[0].span) == "(a) readiness.");
}
