// Tests src/analyze/novelty.cpp, novel_phrases.cpp, phrase_index.cpp, token_classes.cpp and word_parts.cpp on
// small archives (fiction).
#include "analyze/novelty.h"

#include <string>

#include "analyze/word_parts.h"
#include "support/catch.h"
#include "support/small_series.h"

using namespace agreed;
using agreed::test::SmallSeries;

namespace {

Novelty of(const SmallSeries& series, const std::string& id, const NoveltyRequest& request = {}) {
  const Corpus corpus = series.load();
  Result<Novelty> report = novelty(corpus, *corpus.find(id), {}, request);
  REQUIRE(report.ok());
  return std::move(report).value();
}

// "word:strategic flexibility*2 name:Ysolde Marrin*1"
std::string phrases(const std::vector<KeyPhrase>& found) {
  std::string out;
  for (const KeyPhrase& one : found) {
    out += (out.empty() ? "" : " / ") + std::string(name_of(one.kind)) + ":" + one.text + "*" +
           std::to_string(one.count + one.earlier_count);
  }
  return out;
}

SmallSeries two_full() {
  SmallSeries series;
  series.add("n-1", 2001, "full", "1. They keep the current force level. Both sides met in May.\n");
  series.add("n-2", 2002, "full", "1. They keep the current force level, and met.\n");
  return series;
}

}  // namespace

TEST_CASE("novelty: a new word is shown with its neighbours, a new pair of known words apart",
          "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add("n-3", 2003, "full",
             "1. They keep the strategic flexibility of both sides. The current sides met.\n");
  const Novelty report = of(series, "n-3");
  CHECK(report.verdict == NoveltyVerdict::told);
  CHECK(phrases(report.fresh) == "word:strategic flexibility*1 / phrase:current sides met*1");
  CHECK(report.fresh[1].core == "current sides");
  CHECK(phrases(report.lost) == "phrase:keep the current force level*2");
  CHECK(report.latest == 1U);
  CHECK(report.fresh[0].places[0].left == "They keep the ");
  CHECK(report.fresh[0].places[0].right == " of both sides.");
}

TEST_CASE("novelty: typography, case, marks, hyphens and possessives make nothing new",
          "[analyze][novelty]") {
  SmallSeries series;
  series.add("n-1", 2001, "full", "1. The nuclear powered Alliance, and peace, and security.\n");
  series.add("n-2", 2002, "full",
             "1. THE NUCLEAR\u2011POWERED \u201calliance\u2019s\u201d peace and security.\n");
  CHECK(phrases(of(series, "n-2").fresh) == "");
}

TEST_CASE("novelty: what excerpts have is not new, what they lack is only not seen", "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add("n-0", 2000, "excerpts",
             "1. [...] strategic flexibility [...][^1]\n\n[^1]: https://example.org/x (seen)\n");
  series.add("n-3", 2003, "full", "1. They keep strategic flexibility and shipyards.\n");
  const Novelty report = of(series, "n-3");
  CHECK(report.verdict == NoveltyVerdict::told_of_some);
  CHECK(phrases(report.fresh).find("shipyards") != std::string::npos);
  CHECK(phrases(report.fresh).find("word:strategic") == std::string::npos);
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].message.find("1 of the 3 earlier statements are not held in full (1 in excerpts") ==
        0);
}

TEST_CASE("novelty: with nothing held in full nothing can be told", "[analyze][novelty]") {
  SmallSeries series;
  series.add("n-1", 2001, "excerpts", "1. [...] they met [...][^1]\n\n[^1]: https://example.org/x (seen)\n");
  series.add("n-2", 2002, "full", "1. They noted shipyards.\n");
  const Novelty report = of(series, "n-2");
  CHECK(report.verdict == NoveltyVerdict::undecidable);
  CHECK(report.fresh.empty());
  CHECK(report.lost.empty());
  CHECK_FALSE(report.lost_told);
  CHECK(of(series, "n-1").verdict == NoveltyVerdict::undecidable);
}

TEST_CASE("novelty: a text held in excerpts can show what is new, never what it lost", "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add("n-3", 2003, "excerpts",
             "1. [...] strategic flexibility [...][^1] [...] new shipyards [...][^2]\n\n"
             "[^1]: https://example.org/x (seen)\n[^2]: https://example.org/y (paraphrase)\n");
  const Novelty report = of(series, "n-3");
  CHECK(phrases(report.fresh) == "word:strategic flexibility*1");
  CHECK_FALSE(report.lost_told);
}

TEST_CASE("novelty: a number that the series skips is a statement not held", "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add("n-4", 2004, "full", "1. They noted shipyards.\n");
  const Novelty report = of(series, "n-4");
  CHECK(report.verdict == NoveltyVerdict::told_of_some);
  CHECK(report.held.statements == 3);
  CHECK(report.held.title_only == 1);
  REQUIRE(report.notes.size() == 2);
  CHECK(report.notes[0].message == "series ncm: not in the record, and taken as not held: 13");
}

TEST_CASE("novelty: lost needs two earlier texts in full", "[analyze][novelty]") {
  SmallSeries series;
  series.add("n-1", 2001, "full", "1. They keep the force level.\n");
  series.add("n-2", 2002, "full", "1. They met.\n");
  CHECK_FALSE(of(series, "n-2").lost_told);
}

TEST_CASE("novelty: names, dates and numbers are told from words", "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add(
      "n-3", 2003, "full",
      "1. They keep the current force level of 12,000 in Ostra on 2 October 2035, as Ysolde Marrin said. "
      "Shipyards are kept.\n");
  const std::string found = phrases(of(series, "n-3").fresh);
  CHECK(found.find("name:Ysolde Marrin") != std::string::npos);
  CHECK(found.find("name:Ostra") != std::string::npos);
  CHECK(found.find("date:2 October 2035") != std::string::npos);
  CHECK(found.find("number:12,000") != std::string::npos);
  CHECK(found.find("word:Shipyards") != std::string::npos);
}

TEST_CASE("novelty: a phrase that recurs is shown at its longest, not with each part", "[analyze][novelty]") {
  SmallSeries series = two_full();
  series.add(
      "n-3", 2003, "full",
      "1. They met on extended cyber deterrence. They keep extended cyber deterrence. Cyber is current.\n");
  const Novelty report = of(series, "n-3");
  CHECK(phrases(report.fresh).find("word:Cyber") == std::string::npos);
  CHECK(report.fresh[0].text == "cyber");
  CHECK(report.fresh[0].count == 3);
  CHECK(phrases(report.fresh).find("extended cyber deterrence*2") != std::string::npos);
}

TEST_CASE("novelty: Korean words are compared by their stems, Japanese ones by their characters",
          "[analyze][novelty]") {
  CHECK(parts_of_word("\ub3d9\ub9f9\uc744") == parts_of_word("\ub3d9\ub9f9\uc740"));
  CHECK(parts_of_word("\uac15\ud654\ud558\uc600\ub2e4") == parts_of_word("\uac15\ud654\ud55c\ub2e4"));
  CHECK(parts_of_word("korea-centered") == std::vector<std::string>{"korea", "centered"});
  SmallSeries korean;
  korean.add("n-1", 2001, "full", "1. \ud55c\ubbf8\ub3d9\ub9f9\uc744 \uac15\ud654\ud558\uc600\ub2e4.\n",
             "ko");
  korean.add("n-2", 2002, "full", "1. \ub3d9\ub9f9\uc740 \uac15\ud654\ud55c\ub2e4. \uc7a0\uc218\ud568.\n",
             "ko");
  const std::string found = phrases(of(korean, "n-2").fresh);
  CHECK(found.find("word:\uc7a0\uc218\ud568*1") != std::string::npos);
  CHECK(found.find("word:\ub3d9\ub9f9\uc740") == std::string::npos);
  SmallSeries japanese;
  japanese.add("n-1", 2001, "full", "1. \u65e5\u7c73\u540c\u76df\u3092\u5f37\u5316\u3059\u308b\u3002\n",
               "ja");
  japanese.add("n-2", 2002, "full", "1. \u540c\u76df\u306e\u6f5c\u6c34\u8266\u3002\n", "ja");
  const Novelty report = of(japanese, "n-2");
  REQUIRE(!report.fresh.empty());
  CHECK(report.fresh[0].core.find("\u6f5c\u6c34\u8266") != std::string::npos);
  for (const KeyPhrase& one : report.fresh) CHECK(one.core != "\u540c\u76df");
}

TEST_CASE("novelty: a text without company is asked for company", "[analyze][novelty]") {
  Statement lonely;
  lonely.id = "draft.md";
  CHECK(novelty({}, lonely, {}, {}).error().message.find("what is 'draft.md' to be compared with?") == 0);
}
