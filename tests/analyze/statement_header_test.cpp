// Tests src/analyze/statement_header.cpp. All texts are fiction.
#include "analyze/statement_header.h"

#include <string>

#include "support/catch.h"
#include "normalize/normalizer.h"
#include "tokenize/tokenizer.h"

using namespace agreed;

namespace {

// "title|date|place|ordinal", and the day that a sentence names after "~".
std::string header(const std::string& text, const std::string& language = "en") {
  Vocabulary vocabulary;
  Normalizer normalizer({}, vocabulary);
  auto source = std::make_shared<const SourceText>(SourceText::from_bytes("t", text).value());
  const ByteSpan body{0, source->size()};
  const NormalizedText words = normalizer.normalize(tokenize(source, body, {language, Markup::markdown}), language);
  const StatementHeader read = read_header(words, vocabulary, "");
  std::string out = read.title + "|" + (read.date ? read.date->to_string() : "") + "|" + read.place + "|" +
                    std::to_string(read.ordinal);
  if (!read.date && read.mentioned) out += " ~" + read.mentioned->to_string();
  return out;
}

}  // namespace

TEST_CASE("title, dateline and ordinal stand at the head", "[statement_header]") {
  CHECK(header("# Joint Statement of the 5th Consultative Meeting\n\nLund, Wednesday, 7 May 2031\n\n1. The parties met.") ==
        "Joint Statement of the 5th Consultative Meeting|2031-05-07|Lund|5");
  CHECK(header("Joint Statement\n\nWashington, D.C., May 7, 2031\n\nThe parties met.") ==
        "Joint Statement|2031-05-07|Washington, D.C.|0");
  CHECK(header("# Joint Statement\n\n(Lund, 7 May 2031)\n\nThe parties met.") == "Joint Statement|2031-05-07|Lund|0");
  CHECK(header("# Joint Statement\n\n2031-05-07\n\nThe parties met.") == "Joint Statement|2031-05-07||0");
}

TEST_CASE("a dateline may stand at the end", "[statement_header]") {
  CHECK(header("# Joint Statement\n\n1. The parties met in a room.\n\nDone at Lund.\n\nLund, 7 May 2031\n") ==
        "Joint Statement|2031-05-07|Lund|0");
}

TEST_CASE("a day in a sentence is none of a dateline, and is named", "[statement_header]") {
  CHECK(header("# Joint Statement\n\n1. The 5th Consultative Meeting of the parties was held in Lund on 7 May 2031, as "
               "they had agreed before.") == "Joint Statement|||0 ~2031-05-07");
}

TEST_CASE("what is not there stays empty", "[statement_header]") {
  CHECK(header("The parties met.\n\nThey talked.") == "|||0");
  CHECK(header("One title alone") == "|||0");
  CHECK(header("# Aims\n\nPublished: 7 May 2031\n\nThe parties met.") == "Aims|2031-05-07||0");
}

TEST_CASE("Korean and Japanese datelines", "[statement_header]") {
  CHECK(header("# \xEA\xB3\xB5\xEB\x8F\x99\xEC\x84\xB1\xEB\xAA\x85\n\n2031\xEB\x85\x84 5\xEC\x9B\x94 7\xEC\x9D\xBC\n\n"
               "\xED\x9A\x8C\xEB\x8B\xB4.",
               "ko") == "\xEA\xB3\xB5\xEB\x8F\x99\xEC\x84\xB1\xEB\xAA\x85|2031-05-07||0");
  CHECK(header("# \xE5\xA3\xB0\xE6\x98\x8E\n\n2031\xE5\xB9\xB4" "5\xE6\x9C\x88" "7\xE6\x97\xA5\n\n\xE4\xBC\x9A\xE8\xAB\x87\xE3\x80\x82",
               "ja") == "\xE5\xA3\xB0\xE6\x98\x8E|2031-05-07||0");
}
