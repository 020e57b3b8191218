// Tests src/tokenize/tokenizer.h: what holds for any text, on random pieces of mark-up, marks and scripts.
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random_text.h"
#include "support/token_dump.h"
#include "tokenize/clean_text.h"
#include "tokenize/code_points.h"
#include "tokenize/tokenizer.h"

using agreed::Markup;
using agreed::Paragraph;
using agreed::Sentence;
using agreed::Token;
using agreed::TokenizedText;
using agreed::TokenKind;
using agreed::test::Random;
using agreed::test::random_text;
using agreed::test::tokens_of;

namespace {

const std::vector<std::string> kPieces{"a",
                                       "The ",
                                       "U.S.",
                                       "-",
                                       "--",
                                       " ",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "\r",
                                       "\t",
                                       ".",
                                       ". ",
                                       "12. ",
                                       "(a) ",
                                       "- ",
                                       "* ",
                                       "*",
                                       "**",
                                       "_",
                                       "\\",
                                       "<b>",
                                       "</b>",
                                       "<p>",
                                       "<",
                                       ">",
                                       "&amp;",
                                       "&#x2019;",
                                       "&",
                                       ";",
                                       "[",
                                       "]",
                                       "[x](y)",
                                       "](z)",
                                       "![",
                                       "[^1]",
                                       "[^1]: ",
                                       "[...]",
                                       "[\xE2\x80\xA6]",
                                       "`",
                                       "~~",
                                       "~",
                                       "#",
                                       "# ",
                                       "|",
                                       "| a | b |\n",
                                       "---\n",
                                       "===\n",
                                       "> ",
                                       "<!--",
                                       "-->",
                                       "```\n",
                                       "'",
                                       "\"",
                                       "\xE2\x80\x99",
                                       "\xC2\xA0",
                                       "\xC2\xAD",
                                       "\xE2\x80\x8B",
                                       "\xE2\x80\x8D",
                                       "\xEF\xBB\xBF",
                                       "\xE2\x80\xA9",
                                       "\xC3\xA9",
                                       "e\xCC\x81",
                                       "\xCC\x81",
                                       "\xED\x95\x9C",
                                       "\xE1\x84\x92",
                                       "\xE1\x85\xA1",
                                       "\xE6\x97\xA5\xE6\x9C\xAC",
                                       "\xE3\x81\xAE",
                                       "\xE3\x80\x82",
                                       "\xEF\xBC\xA3",
                                       "\xEF\xBD\xB6\xEF\xBE\x9E",
                                       "\xEF\xBC\x91\xEF\xBC\x8E",
                                       "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9",
                                       "\xF0\x9F\x87\xB0\xF0\x9F\x87\xB7",
                                       "\xE0\xB9\x84\xE0\xB8\x97\xE0\xB8\xA2",
                                       "\xD0\xA1\xD0\xA8\xD0\x90",
                                       "\xD7\x90\"\xD7\x91",
                                       "1",
                                       "28,500",
                                       "\x01",
                                       "\x7F",
                                       "and/or",
                                       "Gen. ",
                                       "No. 5",
                                       "Korea-\n"};

std::string random_piece_text(Random& random) {
  return "x" + random_text(random, kPieces, 1 + random.below(24));
}

bool is_ordered(const TokenizedText& text) {
  std::uint32_t past = 0;
  for (const Token& token : text.tokens) {
    if (token.span.begin < past || token.span.empty() || token.span.end > text.source->size()) return false;
    past = token.span.end;
  }
  return true;
}

bool is_nested(const TokenizedText& text) {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  for (std::uint32_t p = 0; p < text.paragraphs.size(); ++p) {
    const Paragraph& paragraph = text.paragraphs[p];
    if (paragraph.sentences.begin != sentence || paragraph.tokens.begin != token || paragraph.tokens.empty())
      return false;
    for (; sentence < paragraph.sentences.end; ++sentence) {
      const Sentence& part = text.sentences[sentence];
      if (part.paragraph != p || part.tokens.begin != token || part.tokens.empty()) return false;
      token = part.tokens.end;
    }
    if (paragraph.tokens.end != token) return false;
    if (paragraph.span.end != text.tokens[token - 1].span.end) return false;
    if (paragraph.span.begin > text.tokens[paragraph.tokens.begin].span.begin) return false;
  }
  return token == text.tokens.size() && sentence == text.sentences.size();
}

}  // namespace

TEST_CASE("tokenizer: tokens stand in order; sentences and paragraphs cover them", "[tokenize]") {
  Random random(11);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = random_piece_text(random);
    const Markup markup = i % 2 == 0 ? Markup::plain : Markup::markdown;
    const TokenizedText text = tokens_of(bytes, markup, i % 3 == 0 ? "ja" : "en");
    if (!is_ordered(text) || !is_nested(text)) {
      CAPTURE(bytes);
      FAIL("broken order");
    }
  }
  SUCCEED();
}

TEST_CASE("tokenizer: the same text twice gives the same tokens", "[tokenize]") {
  Random random(12);
  for (int i = 0; i < 500; ++i) {
    const std::string bytes = random_piece_text(random);
    const TokenizedText one = tokens_of(bytes, Markup::markdown);
    const TokenizedText two = tokens_of(bytes, Markup::markdown);
    REQUIRE(one.tokens.size() == two.tokens.size());
    REQUIRE(agreed::test::dump(one) == agreed::test::dump(two));
  }
}

TEST_CASE("tokenizer: no wording of a plain paragraph is lost", "[tokenize]") {
  Random random(13);
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = random_piece_text(random);
    const TokenizedText text = tokens_of(bytes, Markup::plain);
    std::vector<bool> covered(bytes.size(), false);
    for (const Token& token : text.tokens) {
      for (std::uint32_t at = token.span.begin; at < token.span.end; ++at) covered[at] = true;
    }
    for (const Paragraph& paragraph : text.paragraphs) {
      for (std::uint32_t at = paragraph.label.begin; at < paragraph.label.end; ++at) covered[at] = true;
      std::uint32_t at = paragraph.label.empty() ? paragraph.span.begin : paragraph.label.end;
      while (at < paragraph.span.end) {
        const std::uint32_t begin = at;
        const char32_t c = agreed::next_code_point(bytes, at);
        if (!covered[begin] && !agreed::is_white_space(c) && !agreed::is_ignorable(c)) {
          CAPTURE(bytes, begin);
          FAIL("not covered");
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("tokenizer: wording_of gives what the clean text has for the token", "[tokenize]") {
  Random random(14);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = random_piece_text(random);
    const TokenizedText text = tokens_of(bytes, Markup::markdown);
    for (const Token& token : text.tokens) {
      if (token.kind == TokenKind::gap) continue;
      const std::string wording = agreed::wording_of(*text.source, token);
      const bool same = wording == bytes.substr(token.span.begin, token.span.size());
      if (wording.empty() || (!token.markup_inside && !same)) {
        CAPTURE(bytes, wording, token.span.begin);
        FAIL("wrong wording");
      }
      if (token.markup_inside && wording.find_first_of("<>*\n`") != std::string::npos && wording.size() > 1) {
        CAPTURE(bytes, wording);
        FAIL("mark-up left");
      }
    }
  }
  SUCCEED();
}

TEST_CASE("tokenizer: long rows of one mark are read in linear time", "[tokenize]") {
  for (const char* mark : {"(", "[", "[a](", "*", "_", "<", "<!--", "&", ".", "U.S.", "- ", "\n- ",
                           "\xCC\x81", "\xE3\x81\x82", "1. ", "\\"}) {
    CAPTURE(mark);
    std::string bytes = "x";
    while (bytes.size() < 200000) bytes += mark;
    CHECK(is_nested(tokens_of(bytes, Markup::plain)));
    CHECK(is_nested(tokens_of(bytes, Markup::markdown)));
    CHECK(is_nested(tokens_of(bytes, {"en", Markup::markdown, true})));
  }
}
