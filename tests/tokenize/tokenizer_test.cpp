// Tests src/tokenize/tokenizer.h: words, in tables of text and dump.
#include "tokenize/tokenizer.h"

#include <array>
#include <string>

#include "support/catch.h"
#include "support/token_dump.h"

using agreed::test::dump_markdown;
using agreed::test::dump_plain;
using agreed::test::tokens_of;

namespace {

struct Row {
  const char* text;
  const char* dump;
};

}  // namespace

TEST_CASE("tokenizer: what statements mean by one word is one token", "[tokenize]") {
  const Row row = GENERATE(
      Row{"the Korea-centered role", "the|Korea-centered|role"},
      Row{"the ROK-U.S. alliance", "the|ROK-U.S.|alliance"},
      Row{"the U.S.-ROK Alliance", "the|U.S.-ROK|Alliance"},
      Row{"the U.S.-ROK-Japan summit", "the|U.S.-ROK-Japan|summit"},
      Row{"a 360-degree view of like-minded states", "a|360-degree|view|of|like-minded|states"},
      Row{"Korea\xE2\x80\x91"
          "centered Korea\xE2\x80\x90"
          "centered",
          "Korea\xE2\x80\x91"
          "centered|Korea\xE2\x80\x90"
          "centered"},
      Row{"in Washington, D.C., and the U.N.", "in|Washington|,|D.C.|,|and|the|U.N."},
      Row{"the U.S.'s and the U.S.\xE2\x80\x99s", "the|U.S.'s|and|the|U.S.\xE2\x80\x99s"},
      Row{"the Alliance's and the Alliance\xE2\x80\x99s", "the|Alliance's|and|the|Alliance\xE2\x80\x99s"},
      Row{"the 54th and the 3rd", "the|54th|and|the|3rd"},
      Row{"28,500 troops, 3.5 percent", "28,500|troops|,|3.5|percent"},
      Row{"$150 billion and 10%", "$|150|billion|and|10|%"}, Row{"a 2+2 meeting", "a|2|+|2|meeting"},
      Row{"COVID-19 and F-16", "COVID-19|and|F-16"},
      Row{"on 2021-12-02, pages 10-15", "on|2021|-|12|-|02|,|pages|10|-|15"},
      Row{"peace -- and war--always", "peace|--|and|war|--|always"},
      Row{"peace \xE2\x80\x94 war\xE2\x80\x94"
          "always",
          "peace|\xE2\x80\x94|war|\xE2\x80\x94|always"},
      Row{"and so ... on\xE2\x80\xA6 and", "and|so|...|on|\xE2\x80\xA6|and"},
      Row{"short- and long-term", "short|-|and|long-term"}, Row{"and/or", "and|/|or"},
      Row{"moderni\xC2\xADzation", "modernization"},
      Row{"\xEF\xBC\xA3\xEF\xBC\xB4\xEF\xBC\xA2\xEF\xBC\xB4 \xEF\xBC\x93\xEF\xBC\x8E\xEF\xBC\x95",
          "\xEF\xBC\xA3\xEF\xBC\xB4\xEF\xBC\xA2\xEF\xBC\xB4|\xEF\xBC\x93\xEF\xBC\x8E\xEF\xBC\x95"},
      Row{"[...] linchpin [\xE2\x80\xA6] of [ . . . ] peace",
          "[...]||linchpin||[\xE2\x80\xA6]||of||[ . . . ]||peace"},
      Row{"[noted] [reaffirmed]", "[|noted|]|[|reaffirmed|]"},
      Row{"the \xE2\x80\x9Clinchpin\xE2\x80\x9D (2021)", "the|\xE2\x80\x9C|linchpin|\xE2\x80\x9D|(|2021|)"},
      Row{"10:30 at a@b", "10|:|30|at|a|@|b"});
  CHECK(dump_plain(row.text) == row.dump);
}

TEST_CASE("tokenizer: a stop belongs to an abbreviation only where the sentence goes on", "[tokenize]") {
  const Row row =
      GENERATE(Row{"Gen. Paik and Lt. Gen. Kim met Mr. Lee.", "Gen.|Paik|and|Lt.|Gen.|Kim|met|Mr.|Lee|."},
               Row{"Art. 5 and No. 12, paras. 3 and 4", "Art.|5|and|No.|12|,|paras.|3|and|4"},
               Row{"They said no. It failed.", "They|said|no|.||It|failed|."},
               Row{"Biden, Jr. is here", "Biden|,|Jr.|is|here"},
               Row{"Donald J. Trump and J. Edgar", "Donald|J.|Trump|and|J.|Edgar"},
               Row{"See Annex B. Parties agree.", "See|Annex|B|.||Parties|agree|."},
               Row{"on Nov. 14, 2025", "on|Nov.|14|,|2025"},
               Row{"air, sea, etc., and more", "air|,|sea|,|etc.|,|and|more"},
               Row{"They met at 10 a.m. in Seoul.", "They|met|at|10|a.m.|in|Seoul|."});
  CHECK(dump_plain(row.text) == row.dump);
}

TEST_CASE("tokenizer: sentences end where a reader ends them", "[tokenize]") {
  const Row row =
      GENERATE(Row{"One. Two! Three? Four.", "One|.||Two|!||Three|?||Four|."},
               Row{"in the U.S. The two", "in|the|U.S.||The|two"},
               Row{"the U.S. Department of War", "the|U.S.|Department|of|War"},
               Row{"in Washington, D.C. Both sides", "in|Washington|,|D.C.||Both|sides"},
               Row{"\"We agree.\" They left.", "\"|We|agree|.|\"||They|left|."},
               Row{"(They agree.) They left.", "(|They|agree|.|)||They|left|."},
               Row{"on land; at sea; and in space.", "on|land|;|at|sea|;|and|in|space|."},
               Row{"it costs 3.5 or 4. And more", "it|costs|3.5|or|4|.||And|more"},
               Row{"and ... the end", "and|...|the|end"}, Row{"peace [...] on land", "peace||[...]||on|land"},
               Row{"peace. [...] The land", "peace|.||[...]||The|land"});
  CHECK(dump_plain(row.text) == row.dump);
}

TEST_CASE("tokenizer: a line that was broken after a hyphen is joined again", "[tokenize]") {
  CHECK(dump_plain("the Korea-\ncentered role") == "the|Korea-centered|role");
  CHECK(dump_plain("the U.S.-\n  ROK role") == "the|U.S.-ROK|role");
  CHECK(dump_plain("short-\nand long-term") == "short|-|and|long-term");
  CHECK(dump_plain("peace -\nand war") == "peace|-|and|war");
}

TEST_CASE("tokenizer: mark-up of Markdown is not wording", "[tokenize]") {
  const Row row = GENERATE(
      Row{"The **Korea**-centered _role_ of __peace__", "The|Korea-centered|role|of|peace"},
      Row{"the 54<sup>th</sup> SCM", "the|54th|SCM"}, Row{"in \\_Seoul\\_ and a\\*b", "in|_Seoul_|and|a|*|b"},
      Row{"the [joint text](https://example.org/a_b) holds", "the|joint|text|holds"},
      Row{"the [joint text](a.html \"a title\") holds", "the|joint|text|holds"},
      Row{"see ![a map](map.png) here", "see|here"},
      Row{"[noted] (see above) [noted][agreed]", "[|noted|]|(|see|above|)|[|noted|]|[|agreed|]"},
      Row{"[...] linchpin [...][^1]", "[...]||linchpin||[...]"}, Row{"\\[...\\] linchpin", "[...]||linchpin"},
      Row{"peace&nbsp;&amp; war&#8217;s", "peace|&|war\xE2\x80\x99s"},
      Row{"peace<!-- not\nthis -->ful", "peaceful"},
      Row{"see <https://example.org>", "see|https|:|/|/|example.org"},
      Row{"line\\\nbreak and<br>more", "line|break|and|more"},
      Row{"5 * 3 and 2*3 and snake_case", "5|*|3|and|2|*|3|and|snake_case"},
      Row{"***The Alliance: Opening***", "The|Alliance|:|Opening"},
      Row{"**HEADING**: text", "HEADING|:|text"}, Row{"a < b and `code`", "a|<|b|and|code"});
  CHECK(dump_markdown(row.text) == row.dump);
}

TEST_CASE("tokenizer: in plain text every byte is wording", "[tokenize]") {
  CHECK(dump_plain("the *old* _role_ <b> &amp;") == "the|*|old|*|_role_|<|b|>|&|amp|;");
}

TEST_CASE("tokenizer: Korean and Japanese", "[tokenize]") {
  CHECK(dump_plain("\xED\x95\x9C\xEB\xAF\xB8 \xEB\x8F\x99\xEB\xA7\xB9\xEC\x9D\x80 SCM\xEC\x9D\x84", "ko") ==
        "\xED\x95\x9C\xEB\xAF\xB8|\xEB\x8F\x99\xEB\xA7\xB9\xEC\x9D\x80|SCM|\xEC\x9D\x84");
  // "We look up at the sky. Peace." in Japanese.
  CHECK(
      dump_plain(
          "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x81\xAE\xE7\xA9\xBA\xE3\x80\x82\xE5\xB9\xB3\xE5\x92\x8C\xE3\x80\x82",
          "ja") ==
      "\xE6\x97\xA5\xE6\x9C\xAC|\xE3\x81\xAE|\xE7\xA9\xBA|\xE3\x80\x82||\xE5\xB9\xB3\xE5\x92\x8C|"
      "\xE3\x80\x82");
}

TEST_CASE("tokenizer: borders that Japanese grammar makes sure are cut everywhere", "[tokenize]") {
  struct Row {
    const char* text;
    const char* dump;
  };
  const auto row = GENERATE(
      // A numeral and its year, month, day: ICU alone cuts the eighth month and not the sixth day.
      Row{"\u516B\u6708\u516D\u65E5", "\u516B|\u6708|\u516D|\u65E5"}, Row{"\u4E00\u6708", "\u4E00|\u6708"},
      // A place and its kind: Hiroshima, Nagasaki; but Kyoto.
      Row{"\u5E83\u5CF6\u5E02", "\u5E83\u5CF6|\u5E02"}, Row{"\u9577\u5D0E\u5E02", "\u9577\u5D0E|\u5E02"},
      Row{"\u4EAC\u90FD", "\u4EAC\u90FD"},
      // The conjunctive and its auxiliary.
      Row{"\u8003\u3048\u3066\u3044\u307E\u3059", "\u8003\u3048|\u3066|\u3044|\u307E\u3059"},
      Row{"\u5B9F\u884C\u3057\u3066\u304D\u307E\u3057\u305F",
          "\u5B9F\u884C|\u3057|\u3066|\u304D|\u307E|\u3057\u305F"},
      // "Can" begins like one and is none.
      Row{"\u3067\u304D", "\u3067\u304D"});
  CHECK(dump_plain(row.text, "ja") == row.dump);
}

TEST_CASE("tokenizer: decomposed Hangul gives the boundaries of the composed", "[tokenize]") {
  const auto composed = tokens_of("\xED\x95\x9C\xEB\xAF\xB8 a", agreed::Markup::plain, "ko");
  // U+1112 U+1161 U+11AB, U+1106 U+1175
  const auto decomposed = tokens_of("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB\xE1\x84\x86\xE1\x85\xB5 a",
                                    agreed::Markup::plain, "ko");
  REQUIRE(composed.tokens.size() == 2);
  REQUIRE(decomposed.tokens.size() == 2);
  CHECK(decomposed.tokens[0].span == agreed::ByteSpan{0, 15});
  CHECK_FALSE(decomposed.tokens[0].markup_inside);
}

TEST_CASE("tokenizer: kinds, blanks and mark-up inside are told", "[tokenize]") {
  const auto text = tokens_of("The 54<sup>th</sup>, 28,500 $ [...]", agreed::Markup::markdown);
  using Kind = agreed::TokenKind;
  const std::array kinds{Kind::word, Kind::word, Kind::punctuation, Kind::number, Kind::symbol, Kind::gap};
  const std::array spaces{true, true, false, true, true, true};
  REQUIRE(text.tokens.size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    CAPTURE(i);
    CHECK(text.tokens[i].kind == kinds[i]);
    CHECK(text.tokens[i].space_before == spaces[i]);
    CHECK(text.tokens[i].markup_inside == (i == 1));
  }
}
