// Tests src/normalize/normalizer.h: what counts as the same word, and why.
#include "normalize/normalizer.h"

#include <string>

#include "support/catch.h"
#include "support/token_dump.h"

using agreed::Equivalents;
using agreed::Folding;
using agreed::Markup;
using agreed::NormalizedText;
using agreed::Normalizer;
using agreed::Vocabulary;
using agreed::test::dump_exact;
using agreed::test::dump_ids;
using agreed::test::tokens_of;

namespace {

Equivalents declared() {
  Equivalents made;
  made.groups = {
      {"en", Folding::equivalent, {"U.S.", "US", "United States", "United States of America", "USA"}},
      {"en", Folding::equivalent, {"ROK", "Republic of Korea", "R.O.K."}},
      {"en", Folding::spelling, {"cooperation", "co-operation"}},
      {"en", Folding::rotation, {"Secretary and Minister", "Minister and Secretary"}},
  };
  made.suffixes = {{"en", "isation", "ization"}, {"en", "ise", "ize"}};
  made.rotations = {{{"ROK", "U.S."}}, {{"ROK", "U.S.", "Japan"}}};
  return made;
}

struct Lexicon {
  Vocabulary vocabulary;
  Normalizer normalizer{declared(), vocabulary};

  NormalizedText plain(std::string text, std::string language = "en") {
    return normalizer.normalize(tokens_of(std::move(text), Markup::plain, language), language);
  }
  std::string ids(std::string text) { return dump_ids(plain(std::move(text)), vocabulary); }
};

}  // namespace

TEST_CASE("normalizer: typography never counts, neither for ids nor for exact ids", "[normalize]") {
  struct Row {
    const char* name;
    const char* left;
    const char* right;
  };
  const Row row = GENERATE(
      Row{"wrapped lines", "the Korea-centered role of the alliance",
          "the Korea-\ncentered\nrole of\n  the alliance"},
      Row{"double space", "the two  sides  agree", "the two sides agree"},
      Row{"no-break space", "28,500 troops", "28,500\xC2\xA0troops"},
      Row{"decomposed Hangul", "\xED\x95\x9C\xEB\xAF\xB8 a",
          "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB\xE1\x84\x86\xE1\x85\xB5 a"},
      Row{"curly quotes", "the \"linchpin\" of 'peace' isn't",
          "the \xE2\x80\x9Clinchpin\xE2\x80\x9D of \xE2\x80\x98peace\xE2\x80\x99 isn\xE2\x80\x99t"},
      Row{"non-breaking hyphen", "Korea-centered",
          "Korea\xE2\x80\x91"
          "centered"},
      Row{"soft hyphens", "modernization of the alliance",
          "mod\xC2\xAD"
          "ern\xC2\xADi\xC2\xADzation of the al\xC2\xADliance"},
      Row{"full-width Latin", "SCM 3.5 U.S. ROK-U.S.",
          "\xEF\xBC\xB3\xEF\xBC\xA3\xEF\xBC\xAD \xEF\xBC\x93\xEF\xBC\x8E\xEF\xBC\x95 "
          "\xEF\xBC\xB5\xEF\xBC\x8E\xEF\xBC\xB3\xEF\xBC\x8E "
          "\xEF\xBC\xB2\xEF\xBC\xAF\xEF\xBC\xAB\xEF\xBC\x8D\xEF\xBC\xB5\xEF\xBC\x8E\xEF\xBC\xB3\xEF\xBC\x8E"},
      Row{"dashes", "peace -- war", "peace \xE2\x80\x94 war"},
      Row{"ellipsis", "and so ... on", "and so \xE2\x80\xA6 on"},
      Row{"ligature", "of the first office",
          "of the \xEF\xAC\x81rst o\xEF\xAC\x83"
          "ce"},
      Row{"zero width", "the alliance", "the\xE2\x80\x8B al\xE2\x80\x8Dliance"},
      Row{"guillemets with thin spaces", "\xC2\xAB x \xC2\xBB", "\xC2\xAB\xE2\x80\xAFx\xE2\x80\xAF\xC2\xBB"},
      Row{"accents", "caf\xC3\xA9", "cafe\xCC\x81"});
  Lexicon lexicon;
  CAPTURE(row.name);
  const NormalizedText left = lexicon.plain(row.left);
  const NormalizedText right = lexicon.plain(row.right);
  CHECK(dump_ids(left, lexicon.vocabulary) == dump_ids(right, lexicon.vocabulary));
  CHECK(dump_exact(left, lexicon.vocabulary) == dump_exact(right, lexicon.vocabulary));
}

TEST_CASE("normalizer: ids fold case, spelling, equivalents and rotation", "[normalize]") {
  struct Row {
    const char* text;
    const char* ids;
  };
  const Row row = GENERATE(
      Row{"The Alliance", "the|alliance"},
      Row{"the United States and the US and us", "the|u.s.|and|the|u.s.|and|us"},
      Row{"the United States of America agrees", "the|u.s.|agrees"},
      Row{"the Republic of Korea's will, the ROK's", "the|rok's|will|,|the|rok's"},
      Row{"REPUBLIC OF KOREA", "rok"}, Row{"co-operation and Cooperation", "cooperation|and|cooperation"},
      Row{"organisation, recognise, rise", "organization|,|recognize|,|rise"},
      Row{"the U.S.-ROK Alliance", "the|rok-u.s.|alliance"},
      Row{"the ROK-US and US-ROK sides", "the|rok-u.s.|and|rok-u.s.|sides"},
      Row{"the U.S./ROK side", "the|rok-u.s.|side"}, Row{"the U.S.\xE2\x80\x93ROK side", "the|rok-u.s.|side"},
      Row{"the United States-Republic of Korea Alliance", "the|rok-u.s.|alliance"},
      Row{"the Japan-US-ROK summit", "the|rok-u.s.-japan|summit"},
      Row{"the U.S. and/or ROK side", "the|u.s.|and|/|or|rok|side"},
      Row{"the Minister and Secretary met", "the|secretary and minister|met"},
      Row{"United. States", "united|.|states"}, Row{"United [...] States", "united|[...]|states"});
  Lexicon lexicon;
  CHECK(lexicon.ids(row.text) == row.ids);
}

TEST_CASE("normalizer: each token tells why its id is not its exact form", "[normalize]") {
  struct Row {
    const char* text;
    Folding folding;
  };
  const Row row = GENERATE(Row{"alliance", Folding::none}, Row{"Alliance", Folding::letter_case},
                           Row{"U.S.", Folding::letter_case}, Row{"US", Folding::equivalent},
                           Row{"United States", Folding::equivalent}, Row{"co-operation", Folding::spelling},
                           Row{"organisation", Folding::spelling}, Row{"ROK-U.S.", Folding::letter_case},
                           Row{"ROK-US", Folding::equivalent}, Row{"U.S.-ROK", Folding::rotation},
                           Row{"Minister and Secretary", Folding::rotation});
  Lexicon lexicon;
  CAPTURE(row.text);
  const NormalizedText text = lexicon.plain(row.text);
  REQUIRE(text.tokens.size() == 1);
  CHECK(text.tokens[0].folding == row.folding);
}

TEST_CASE("normalizer: an equivalent of several words is one token over all its bytes", "[normalize]") {
  Lexicon lexicon;
  const NormalizedText text = lexicon.plain("The United\n  States agrees. The ROK too.");
  REQUIRE(text.tokens.size() == 8);
  CHECK(text.source->slice(text.tokens[1].span) == "United\n  States");
  CHECK(text.tokens[1].space_before);
  REQUIRE(text.sentences.size() == 2);
  CHECK(text.sentences[1].tokens == agreed::TokenRange{4, 8});
  CHECK(text.paragraphs[0].tokens == agreed::TokenRange{0, 8});
  CHECK(text.sentence_of_token(3) == 0);
  CHECK(text.sentence_of_token(4) == 1);
  CHECK(text.paragraph_of_token(7) == 0);
  CHECK(text.source->slice(text.span_of({1, 4})) == "United\n  States agrees.");
}

TEST_CASE("normalizer: a gap has the id that equals nothing", "[normalize]") {
  Lexicon lexicon;
  const NormalizedText text = lexicon.plain("[...] peace");
  CHECK(text.tokens[0].id == agreed::kGapId);
  CHECK(text.tokens[1].id != agreed::kGapId);
}

TEST_CASE("normalizer: equivalents of another language do not apply", "[normalize]") {
  Lexicon lexicon;
  const NormalizedText text = lexicon.plain("United States", "fr");
  CHECK(text.tokens.size() == 2);
}
