// Tests analyze/date_mentions.cpp: days and ordinals in several languages.
#include "analyze/date_mentions.h"

#include <string>

#include "analyze/ordinal_mentions.h"
#include "normalize/prepare.h"
#include "support/catch.h"

using namespace agreed;

namespace {

struct Read {
  Equivalents none;
  Vocabulary vocabulary;
  NormalizedText text;
  Read(const std::string& bytes, const std::string& language) {
    Normalizer normalizer(none, vocabulary);
    StatementText one;
    one.language = language;
    one.held = Held::full;
    Result<SourceText> source = SourceText::from_bytes("a.md", bytes);
    REQUIRE(source.ok());
    one.source = std::make_shared<const SourceText>(std::move(source).value());
    one.body = {0, one.source->size()};
    text = prepare(one, normalizer);
  }
};

// "2037-10-15 4 Friday->Thursday"; what is not given is left out.
std::string days(const std::string& bytes, const std::string& language = "en") {
  const Read read(bytes, language);
  std::string out;
  for (const DateMention& one : date_mentions(read.text, read.vocabulary)) {
    out += out.empty() ? "" : "; ";
    out += std::to_string(one.year) + "-" + std::to_string(one.month) + "-";
    if (one.is_range()) out += std::to_string(one.first_day) + "..";
    out += std::to_string(one.day);
    if (one.weekday) out += " weekday " + std::to_string(*one.weekday);
    if (!one.weekday_should_be.empty()) out += ", is " + one.weekday_should_be;
  }
  return out;
}

std::string ordinals(const std::string& bytes, const std::string& language = "en") {
  const Read read(bytes, language);
  std::string out;
  for (const OrdinalMention& one : ordinal_mentions(read.text, read.vocabulary)) {
    out += (out.empty() ? "" : " ") + std::to_string(one.number);
    if (!one.suffix_should_be.empty()) out += "(" + one.suffix_should_be + ")";
  }
  return out;
}

}  // namespace

TEST_CASE("English days", "[dates]") {
  CHECK(days("Aldmoor, Friday, 15 October 2037") == "2037-10-15 weekday 5, is Thursday");
  CHECK(days("Aldmoor, Thursday, 15 October 2037") == "2037-10-15 weekday 4");
  CHECK(days("held on 16 October\n2037.") == "2037-10-16");
  CHECK(days("on October 15, 2037 (Friday)") == "2037-10-15 weekday 5, is Thursday");
  CHECK(days("on the 15th of October 2037") == "2037-10-15");
  CHECK(days("on 14-15 October 2037") == "2037-10-14..15");
  CHECK(days("on October 14 and 15, 2037") == "2037-10-14..15");
  CHECK(days("on 31 June 2037") == "2037-6-31");
  CHECK(days("in October 2037, and they may 15 times march") == "");
  CHECK(days("released 2037-10-15.") == "2037-10-15");
}

TEST_CASE("Korean and Japanese days", "[dates]") {
  CHECK(days("2037\uB144 10\uC6D4 15\uC77C(\uAE08)\uC5D0", "ko") == "2037-10-15 weekday 5, is \uBAA9");
  CHECK(days("2037\uB144 10\uC6D4 15\uC77C \uBAA9\uC694\uC77C", "ko") == "2037-10-15 weekday 4");
  CHECK(days("2037\uB144 10\uC6D4 15\uC77C\uC5D0 \uAC1C\uCD5C", "ko") == "2037-10-15");
  CHECK(days("2037\u5E74"
             "10\u6708"
             "15\u65E5\u306B\u958B\u50AC",
             "ja") == "2037-10-15");
}

TEST_CASE("days of the week are those of the calendar", "[dates]") {
  CHECK(weekday_of({2000, 1, 1}) == 6);
  CHECK(weekday_of({2026, 7, 4}) == 6);
  CHECK(weekday_of({1953, 10, 1}) == 4);
}

TEST_CASE("ordinals", "[dates]") {
  CHECK(ordinals("The 54th and the 53th, the twenty-first, the Seventh.") == "54 53(rd) 21 7");
  CHECK(ordinals("the 11th, the 12nd and the 113rd") == "11 12(th) 113(th)");
  CHECK(ordinals("\uC81C54\uCC28 \uD55C\uBBF8\uC548\uBCF4\uD611\uC758\uD68C\uC758", "ko") == "54");
  CHECK(ordinals("54 of them, one third") == "3");
  CHECK(english_ordinal(111) == "111th");
  CHECK(english_ordinal(22) == "22nd");
}
