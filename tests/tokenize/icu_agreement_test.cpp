// Tests src/tokenize/words.h and sentences.h against ICU: the rules by table give what ICU's iterators give,
// but for the joins and the exceptions that those headers name.
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/random_text.h"
#include "tokenize/icu_boundaries.h"
#include "tokenize/sentences.h"
#include "tokenize/words.h"

using agreed::IcuBoundaries;
using agreed::TokenKind;
using agreed::Word;

namespace {

std::u16string utf16(const std::string& text) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  return {wide.getBuffer(), static_cast<std::size_t>(wide.length())};
}

bool is_joint(char16_t unit) {
  return unit == u'-' || unit == u'.' || unit == u'[' || unit == u']' || unit == u'=' || unit == u'*' ||
         unit == u'#' || unit == u'~' || (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2026;
}
bool is_exception(char16_t unit) {
  return unit == u':' || unit == u'@';
}

// "" or what disagrees.
std::string words_disagree(IcuBoundaries& icu, const std::u16string& text) {
  std::vector<std::uint32_t> boundaries;
  icu.find_words(text, boundaries);
  std::vector<Word> words;
  agreed::scan_words(text, {}, words);
  const auto is_boundary = [&](std::uint32_t at) {
    return at == 0 || std::binary_search(boundaries.begin(), boundaries.end(), at);
  };
  const auto near_exception = [&](std::uint32_t at) {
    return (at > 0 && is_exception(text[at - 1])) || (at < text.size() && is_exception(text[at]));
  };
  for (const Word& word : words) {
    for (const std::uint32_t edge : {word.begin, word.end}) {
      if (!is_boundary(edge) && !near_exception(edge)) return "not in ICU: " + std::to_string(edge);
    }
    for (std::uint32_t at = word.begin + 1; at < word.end; ++at) {
      if (is_boundary(at) && !is_joint(text[at - 1]) && !is_joint(text[at]) && word.kind != TokenKind::gap &&
          !word.line_end_inside && text[at] != u'\'' && text[at] != 0x2019 && text[at - 1] != u'\'' &&
          text[at - 1] != 0x2019) {
        return "only in ICU: " + std::to_string(at);
      }
    }
  }
  return "";
}

std::string sentences_disagree(IcuBoundaries& icu, const std::u16string& text) {
  std::vector<Word> words;
  agreed::scan_words(text, {}, words);
  std::vector<std::uint32_t> by_table;
  agreed::find_sentence_starts(text, words, by_table);
  std::vector<std::uint32_t> boundaries;
  icu.find_sentences(text, boundaries);
  std::vector<std::uint32_t> by_icu;
  agreed::find_sentence_starts(text, words, boundaries, by_icu);
  if (by_table == by_icu) return "";
  std::string out = "table";
  for (const std::uint32_t start : by_table) out += ' ' + std::to_string(words[start].begin);
  out += " icu";
  for (const std::uint32_t start : by_icu) out += ' ' + std::to_string(words[start].begin);
  return out;
}

const std::vector<std::string> kAscii{"a", "b",  "The", "U.S.", "No.",   "Gen.", "It",  "J.", " ", " ",
                                      " ", "\n", ".",   ".",    "?",     "!",    ",",   ";",  ":", "-",
                                      "'", "\"", "(",   ")",    "1",     "2",    "3.",  "_",  "/", "%",
                                      "$", "[",  "]",   "...",  "[...]", "D.C.", "e.g."};
const std::vector<std::string> kMarks{"a",
                                      "B",
                                      "\xC3\xA9",
                                      "\xC3\x89",
                                      "\xC2\xA0",
                                      " ",
                                      " ",
                                      ".",
                                      ".",
                                      "\xE2\x80\x9C",
                                      "\xE2\x80\x9D",
                                      "\xE2\x80\x98",
                                      "\xE2\x80\x99",
                                      "\xE2\x80\x93",
                                      "\xE2\x80\x94",
                                      "\xE2\x80\x91",
                                      "\xE2\x80\xA6",
                                      "\xC2\xAB",
                                      "\xC2\xBB",
                                      "\xE2\x80\x89",
                                      "\xC2\xB7",
                                      "7",
                                      "\xE2\x82\xAC",
                                      "\xED\x95\x9C",
                                      "\xEB\x8B\xA4",
                                      "\xC2\xBA",
                                      "\xC2\xBD",
                                      "\xC2\xB2",
                                      "?",
                                      "_",
                                      "\xC5\x82"};

}  // namespace

TEST_CASE("words: the table cuts random text where ICU cuts it", "[tokenize]") {
  IcuBoundaries icu("en");
  agreed::test::Random random(1);
  for (int i = 0; i < 4000; ++i) {
    const auto text =
        utf16(agreed::test::random_text(random, i % 2 == 0 ? kAscii : kMarks, 1 + random.below(14)));
    std::string shown;
    icu::UnicodeString(text.data(), static_cast<int>(text.size())).toUTF8String(shown);
    CAPTURE(shown);
    REQUIRE(words_disagree(icu, text) == "");
  }
}

TEST_CASE("sentences: the table ends random text where ICU ends it", "[tokenize]") {
  IcuBoundaries icu("en");
  agreed::test::Random random(2);
  for (int i = 0; i < 4000; ++i) {
    const auto text =
        utf16(agreed::test::random_text(random, i % 2 == 0 ? kAscii : kMarks, 1 + random.below(14)));
    std::string shown;
    icu::UnicodeString(text.data(), static_cast<int>(text.size())).toUTF8String(shown);
    CAPTURE(shown);
    REQUIRE(sentences_disagree(icu, text) == "");
  }
}

TEST_CASE("words and sentences: the table agrees with ICU on real texts", "[tokenize][corpora]") {
  const std::filesystem::path root = std::filesystem::path(AGREED_SHARED_DIR) / "corpora";
  if (!std::filesystem::exists(root)) {
    WARN("skipped: no corpora beside the project");
    return;
  }
  IcuBoundaries icu("en");
  std::size_t lines = 0;
  for (const char* folder : {"fomc", "leaders/rok-us", "leaders/g7", "country-reports/2014"}) {
    for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        if (++lines % 4 != 0) continue;  // a sample: ICU is slow
        const auto text = utf16(line);
        if (!agreed::is_covered(text)) continue;
        CAPTURE(line);
        REQUIRE(words_disagree(icu, text) == "");
        REQUIRE(sentences_disagree(icu, text) == "");
      }
    }
  }
  CHECK(lines > 1000);
}

TEST_CASE("words: ASCII read in place gives the words of the same text in UTF-16", "[tokenize]") {
  agreed::test::Random random(3);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = agreed::test::random_text(random, kAscii, 1 + random.below(20));
    CAPTURE(text);
    std::vector<Word> narrow;
    std::vector<Word> wide;
    agreed::scan_words(text, narrow);
    agreed::scan_words(utf16(text), {}, wide);
    REQUIRE(narrow.size() == wide.size());
    REQUIRE(std::equal(narrow.begin(), narrow.end(), wide.begin(), [](const Word& a, const Word& b) {
      return a.begin == b.begin && a.end == b.end && a.kind == b.kind && a.stop == b.stop;
    }));
    std::vector<std::uint32_t> narrow_starts;
    std::vector<std::uint32_t> wide_starts;
    agreed::find_sentence_starts(text, narrow, narrow_starts);
    agreed::find_sentence_starts(utf16(text), wide, wide_starts);
    REQUIRE(narrow_starts == wide_starts);
  }
}
