// Tests blame(): small archives by hand, the cut into phrases, the cover, and on random texts that phrases
// partition the text, that each stands where it is said to, and that no earlier text has it.
#include "analyze/blame.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyze/archive_sentences.h"
#include "analyze/blame_phrases.h"
#include "normalize/prepare.h"
#include "retrieve/memory_index.h"
#include "retrieve/sentence_features.h"
#include "support/catch.h"
#include "support/outside_series.h"
#include "support/random_text.h"
#include "support/small_series.h"

using namespace agreed;
using Texts = std::vector<std::pair<std::string, std::string>>;

namespace {

BlameReport blamed(const Texts& precedents, const std::pair<std::string, std::string>& text,
                   const BlameRequest& request = {}) {
  const Corpus corpus;
  const std::vector<Statement> outside = test::outside_series(precedents);
  const MemoryIndex index(archive_sentences(corpus, archive_texts(corpus, outside)));
  const Statement draft = test::outside_text(text.first, text.second);
  Result<BlameReport> report = blame(corpus, draft, index, request);
  REQUIRE(report.ok());
  return std::move(report).value();
}

// "2031-01-01: words | -: words"
std::string dump(const BlameReport& report) {
  std::string out;
  for (const BlamePhrase& phrase : report.phrases) {
    const auto& credit = report.by_last ? phrase.last : phrase.first;
    out += out.empty() ? "" : " | ";
    out += credit ? report.statements[credit->statement].label.substr(0, 10) : "-";
    out += ": " + phrase.text;
  }
  return out;
}

const Texts kForce = {
    {"2031-01-01",
     "The Secretary reaffirmed the current force level in Castria. Both sides praised the crews."},
    {"2032-01-01", "The Secretary noted the force posture in Castria and the strength of the fleet."},
    {"2033-01-01", "The Secretary reaffirmed the current force level in Castria."}};

}  // namespace

TEST_CASE("blame: a phrase is credited to the first text that has it, through typography and years") {
  CHECK(dump(blamed(kForce,
                    {"2034-01-01", "The Secretary\nreaffirmed the  current force level in Castria."})) ==
        "2031-01-01: The Secretary reaffirmed the current force level in Castria.");
  CHECK(dump(blamed(kForce, {"2034-01-01",
                             "The Minister reaffirmed the current force level and the strength of the "
                             "fleet, with full pride."})) ==
        "-: The Minister | 2031-01-01: reaffirmed the current force level | "
        "2032-01-01: and the strength of the fleet, | -: with full pride.");
  BlameRequest last;
  last.last = true;
  CHECK(dump(blamed(kForce, {"2034-01-01", "The Secretary reaffirmed the current force level."}, last)) ==
        "2033-01-01: The Secretary reaffirmed the current force level.");
}

TEST_CASE("blame: of a draft in brackets each alternative is blamed for itself, labels for nobody") {
  const auto read = [](const std::string& draft) {
    std::string out;
    const BlameReport report = blamed(kForce, {"2034-01-01", draft});
    for (const BlameRow& row : report.rows) {
      std::string who;
      for (const std::string& reading : row.readings) who += (who.empty() ? "" : "+") + reading;
      out += (out.empty() ? "" : " | ") + (who.empty() ? "" : "<" + who + "> ");
      out += row.credit ? report.statements[row.credit->statement].label.substr(0, 4) : "-";
      out += ": " + row.text;
    }
    return out;
  };
  CHECK(
      read(
          "The Secretary [ROK: reaffirmed the current force level] [US: noted the force posture] in Castria. "
          "Both sides praised the crews.") ==
      "<ROK> 2031: The Secretary reaffirmed the current force level in Castria. | "
      "<US> 2032: The Secretary noted the force posture in Castria. | "
      "2031: Both sides praised the crews.");
  CHECK(read("Both sides praised the crews. [ROK: They agreed on nothing.]") ==
        "2031: Both sides praised the crews. | <ROK> -: They agreed on nothing.");
  CHECK(read("Both sides [A: praised] [B: praised] [C: noted] the crews.") ==
        "<A+B> 2031: Both sides praised the crews. | <C> -: Both sides noted the crews.");
  CHECK(read("Both sides praised <!-- agreed before --> the crews.") ==
        "2031: Both sides praised the crews.");
  CHECK(read("Both sides praised the crews [sic].").find('<') == std::string::npos);
}

TEST_CASE("blame: brackets of a record are no negotiation") {
  test::SmallSeries series;
  series.add("ncm-1", 2031, "full", "1. They noted [A: the crews] [B: the ships].\n");
  const Corpus corpus = series.load();
  const MemoryIndex index(archive_sentences(corpus, archive_texts(corpus, {})));
  const Result<BlameReport> report = blame(corpus, *corpus.find("ncm-1"), index, {});
  REQUIRE(report.ok());
  for (const BlamePhrase& phrase : report.value().phrases) CHECK(phrase.readings.empty());
}

TEST_CASE("blame: nothing of its own day or later, and not itself") {
  CHECK(dump(blamed(kForce, {"2031-01-01", "Both sides praised the crews."})) ==
        "-: Both sides praised the crews.");
  CHECK(dump(blamed(kForce, {"2032-06-01", "The Secretary noted the force posture in Castria."})) ==
        "2032-01-01: The Secretary noted the force posture in Castria.");
  const BlameReport undated =
      blamed({{"a", "Both sides praised the crews."}}, {"2032-06-01", "Both sides praised the crews."});
  CHECK(dump(undated) == "-: Both sides praised the crews.");
  REQUIRE(undated.notes.size() == 1);
  CHECK(undated.notes[0].message.find("1 text without a date left out") == 0);
}

TEST_CASE("blame: words that only light words join are credited to nobody") {
  CHECK(dump(blamed({{"2031-01-01", "The end of the war in the north."}},
                    {"2034-01-01", "The price of the ships in the harbour."})) ==
        "-: The price of the ships in the harbour.");
}

TEST_CASE("blame: endings of Japanese are credited with a word that they belong to, or to nobody") {
  const Corpus corpus;
  const auto text = [](const std::string& day, const std::string& wording) {
    Statement statement = test::outside_text(day, wording);
    statement.texts.front().language = "ja";
    return statement;
  };
  const auto blamed_to = [&](const std::string& earlier, const std::string& later) {
    const MemoryIndex index(archive_sentences(corpus, archive_texts(corpus, {text("2031-01-01", earlier)})));
    return dump(blame(corpus, text("2034-01-01", later), index, {}).value());
  };
  // "We shall build the harbour" and "We shall keep the border": only the ending is common.
  CHECK(blamed_to("\u6e2f\u6e7e\u3092\u6574\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002",
                  "\u56fd\u5883\u3092\u8b66\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002") ==
        "-: \u56fd\u5883\u3092\u8b66\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002");
  // The whole sentence with its ending.
  CHECK(blamed_to("\u6e2f\u6e7e\u3092\u6574\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002",
                  "\u6e2f\u6e7e\u3092\u6574\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002") ==
        "2031-01-01: \u6e2f\u6e7e\u3092\u6574\u5099\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002");
}

TEST_CASE("blame: runs of three words that do not stand together are no phrase") {
  const BlameReport report = blamed({{"2031-01-01", "Alpha beta gamma omega beta gamma delta."}},
                                    {"2034-01-01", "Alpha beta gamma delta."});
  for (const BlamePhrase& phrase : report.phrases) CHECK(phrase.text != "Alpha beta gamma delta.");
  CHECK(report.credited == 3);
}

TEST_CASE("blame: excerpts are said to be excerpts, and other statements not to be held") {
  test::SmallSeries series;
  series.add("ncm-1", 2031, "excerpts", "1. [...] reaffirmed the current force level [...]\n");
  series.add("ncm-2", 2032, "excerpts", "");
  series.add("ncm-3", 2033, "full", "1. They reaffirmed the current force level.\n");
  const Corpus corpus = series.load();
  const MemoryIndex index(archive_sentences(corpus, archive_texts(corpus, {})));
  const Result<BlameReport> report = blame(corpus, *corpus.find("ncm-3"), index, {});
  REQUIRE(report.ok());
  REQUIRE(report.value().statements.size() == 1);
  CHECK(report.value().statements[0].id == "ncm-1");
  CHECK(report.value().searched == 1);
  CHECK(report.value().excerpts == 1);
  CHECK(report.value().not_held == 1);
  REQUIRE(report.value().notes.size() == 1);
  CHECK(report.value().notes[0].message.find("first among what is held") != std::string::npos);
  CHECK_FALSE(blame(corpus, *corpus.find("ncm-2"), index, {}).ok());
}

TEST_CASE("cut_into_phrases: fewest phrases, no light ends, nothing cut that belongs together") {
  // Words are c (carries meaning), l (light), b (leans back) and C, L with a mark before them.
  const auto cut = [](const std::string& kinds, std::vector<std::uint32_t> longest,
                      std::vector<std::uint32_t> inside, std::vector<WordPlaceRange> refuted) {
    PhraseChoices choices;
    for (std::uint32_t i = 0; i < kinds.size(); ++i) {
      PhraseWord word;
      word.content = kinds[i] == 'c' || kinds[i] == 'C';
      word.leans_back = kinds[i] == 'b';
      word.light = !word.content && !word.leans_back;
      word.mark_before = kinds[i] == 'C' || kinds[i] == 'L';
      word.inside = std::ranges::find(inside, i) != inside.end();
      choices.words.push_back(word);
    }
    choices.longest_runs = std::move(longest);
    choices.refuted = std::move(refuted);
    std::string out;
    for (const WordPlaceRange range : cut_into_phrases(choices)) {
      out += "[" + std::to_string(range.begin) + "," + std::to_string(range.end) + ")";
    }
    return out;
  };
  CHECK(cut("ccc", {0}, {}, {}) == "[0,3)");
  CHECK(cut("ccc", {1}, {}, {}).empty());
  CHECK(cut("ccccc", {0, 0, 3}, {}, {}) == "[0,4)");
  CHECK(cut("cclccc", {0, 0, 3, 3}, {}, {}) == "[0,4)");
  CHECK(cut("cccccc", {0, 2, 3, 3}, {}, {}) == "[0,3)[3,6)");
  CHECK(cut("ccclcc", {0, 0, 2, 2}, {}, {}) == "[0,3)[3,6)");  // the edge stands before the light word
  CHECK(cut("cclcc", {0, 2, 3}, {}, {}).empty());              // would end with a light word
  CHECK(cut("ccbccb", {0, 0, 2, 2}, {}, {}) == "[0,3)[3,6)");  // the edge stands behind the particle
  CHECK(cut("bbbcbb", {0, 0, 0, 0}, {}, {}) == "[0,6)");       // a whole sentence with one word of meaning
  CHECK(cut("ccccbbb", {0, 0, 3, 4, 4}, {}, {}) == "[0,4)");   // endings alone are no phrase
  CHECK(cut("ccccc", {0, 0, 3}, {4}, {}) == "[0,3)");          // an edge before word 4 would cut a term
  CHECK(cut("cccc", {0, 0}, {}, {{0, 4}}) == "[0,3)");         // refuted by reading
  CHECK(cut("", {}, {}, {}).empty());
}

namespace {

// Words of each sentence, in lower case as they are compared.
std::vector<std::vector<std::string>> rows_of(const std::string& wording,
                                              const std::string& language = "en") {
  Vocabulary vocabulary;
  Normalizer normalizer({}, vocabulary);
  Statement statement = test::outside_text("any", wording);
  StatementText& text = statement.texts.front();
  text.language = language;
  const NormalizedText words = prepare(text, normalizer);
  std::vector<std::vector<std::string>> rows;
  for (const Sentence& sentence : words.sentences) {
    rows.emplace_back();
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (is_feature_word(words.tokens[i].kind))
        rows.back().emplace_back(vocabulary.word(words.tokens[i].id));
    }
  }
  return rows;
}

bool stands_in(const std::vector<std::string>& phrase, const std::string& wording) {
  for (const std::vector<std::string>& row : rows_of(wording)) {
    if (std::search(row.begin(), row.end(), phrase.begin(), phrase.end()) != row.end()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("blame: on random texts every phrase stands where it is said to, and nowhere before") {
  const std::vector<std::string> pieces = {"alpha ",  "beta ", "gamma ", "delta ",
                                           "of ",     "the ",  "and ",   "omega, ",
                                           "sigma. ", "tau ",  "beta. ", "alpha beta gamma "};
  std::size_t credited = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    Texts precedents;
    for (int year = 2031; year < 2036; ++year) {
      precedents.emplace_back(std::to_string(year) + "-01-01",
                              "Words " + test::random_text(random, pieces, 5 + random.below(60)));
    }
    const std::string draft = "Words " + test::random_text(random, pieces, 5 + random.below(60));
    const BlameReport report = blamed(precedents, {"2040-01-01", draft});

    // The phrases follow each other and leave only blanks between them.
    std::uint32_t at = 0;
    for (const BlamePhrase& phrase : report.phrases) {
      REQUIRE(phrase.span.begin >= at);
      for (std::uint32_t i = at; i < phrase.span.begin; ++i) REQUIRE(draft[i] == ' ');
      at = phrase.span.end;
      if (!phrase.first) {
        CHECK(phrase.statements.empty());
        continue;
      }
      ++credited;
      std::vector<std::string> words;
      for (const auto& row : rows_of(phrase.text)) words.insert(words.end(), row.begin(), row.end());
      CHECK(words.size() == phrase.words);
      std::set<std::string> holders;
      for (const std::size_t statement : phrase.statements) holders.insert(report.statements[statement].id);
      bool first = true;
      for (const auto& [name, wording] : precedents) {
        const std::string id = "in/" + name + ".txt";
        const bool stands = stands_in(words, wording);
        CAPTURE(phrase.text, id);
        CHECK(stands == holders.contains(id));
        if (stands && first) CHECK(report.statements[phrase.first->statement].id == id);
        if (stands) first = false;
      }
      CHECK_FALSE(first);
    }
    for (std::size_t i = at; i < draft.size(); ++i) REQUIRE(draft[i] == ' ');

    // The cover holds every phrase that is held.
    std::size_t words = 0;
    for (const BlameCover& cover : report.cover) words += cover.words;
    CHECK(words == report.credited);
  }
  CHECK(credited > 500);
}
