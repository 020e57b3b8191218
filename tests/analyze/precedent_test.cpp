// Tests src/analyze/precedent.h on small archives (fiction).
#include "analyze/precedent.h"

#include <string>
#include <vector>

#include "analyze/precedent_query.h"
#include "normalize/wording.h"
#include "retrieve/memory_index.h"
#include "support/catch.h"
#include "support/index_sources.h"
#include "support/outside_series.h"

namespace agreed {
namespace {

using test::ToyText;

class Archive {
 public:
  explicit Archive(const std::vector<ToyText>& toys)
      : index_(test::index_sources(toys)), finder_(corpus_, index_) {}

  PrecedentReport ask(const std::string& wording, const PrecedentOptions& options = {},
                      WordingCut cut = WordingCut::sentences) {
    const QueriedSentences queried = queried_wording(wording, "en", cut, finder_.normalizer()).value();
    Result<PrecedentReport> report = finder_.report(wording, queried, options);
    REQUIRE(report.ok());
    return std::move(report).value();
  }
  std::string error(const std::string& wording) {
    const QueriedSentences queried =
        queried_wording(wording, "en", WordingCut::sentences, finder_.normalizer()).value();
    const Result<PrecedentReport> report = finder_.report(wording, queried, {});
    return report.ok() ? "" : report.error().message;
  }

 private:
  Corpus corpus_;
  MemoryIndex index_;
  PrecedentFinder finder_;
};

// "100 text: a b | 90 | text: c"
std::string dump(const PrecedentAnswer& answer) {
  std::string out;
  for (const PrecedentResult& result : answer.results) {
    out += (out.empty() ? "" : " | ") + std::to_string(result.score / 10) + (result.whole ? " " : " ~") +
           (result.context == 0 ? "" : "+" + std::to_string(result.context) + " ") + result.text + ":";
    for (const PrecedentPlace& place : result.places) out += " " + place.id;
  }
  return out;
}

const std::vector<ToyText>& meetings() {
  static const std::vector<ToyText> texts = {
      {"m1", "They reaffirmed the current force level of 12,000 in the valley.", "2031-01-01", "m"},
      {"m2", "They reaffirmed the current force level of 12,000 in the valley.", "2032-01-01", "m"},
      {"m3", "They reaffirmed the current force level of 11,500 in the valley.", "2033-01-01", "m"},
      {"m4", "It was agreed that ships and planes of both navies keep the current force level in every port.",
       "2034-01-01", "m"}};
  return texts;
}

TEST_CASE("precedent: the same wording is one result with all its statements, the latest first",
          "[analyze][precedent]") {
  Archive archive(meetings());
  const PrecedentReport report =
      archive.ask("They reaffirmed the current force level of 12,000 in the valley.");
  REQUIRE(report.answers.size() == 1);
  CHECK(dump(report.answers[0]) ==
        "100 They reaffirmed the current force level of 12,000 in the valley.: m2 m1 | "
        "81 They reaffirmed the current force level of 11,500 in the valley.: m3");
  const PrecedentResult& other = report.answers[0].results[1];
  CHECK(other.critical == std::vector<CriticalChange>{{CriticalKind::number, "11,500", "12,000"}});
  CHECK(other.parts.numbers == 0);
  REQUIRE(other.hunks.size() == 1);
  CHECK(other.hunks[0].earlier_text == "11,500");
  CHECK(other.hunks[0].later_text == "12,000");
  CHECK(other.text.substr(other.hunks[0].earlier.begin, other.hunks[0].earlier.size()) == "11,500");
}

TEST_CASE("precedent: a clause agreed inside longer sentences", "[analyze][precedent]") {
  Archive archive(meetings());
  const PrecedentReport report = archive.ask("the current force level");
  REQUIRE(report.answers[0].results.size() == 1);
  const PrecedentResult& result = report.answers[0].results[0];
  CHECK(dump(report.answers[0]) == "100 ~the current force level: m4 m3 m2 m1");
  CHECK(result.before == "It was agreed that ships and planes of both navies keep ");
  CHECK(result.after == " in every port.");
  CHECK(result.statements == 4);
}

TEST_CASE("precedent: filters by day, series and statement", "[analyze][precedent]") {
  Archive archive(meetings());
  PrecedentOptions options;
  const std::string clause = "the current force level";
  options.filter.since = Date{2032, 6, 1};
  CHECK(dump(archive.ask(clause, options).answers[0]) == "100 ~the current force level: m4 m3");
  options.filter = {};
  options.filter.left_out = {"m4", "m3"};
  CHECK(dump(archive.ask(clause, options).answers[0]) == "100 ~the current force level: m2 m1");
  options.filter = {};
  options.filter.series = {"other"};
  const PrecedentReport none = archive.ask(clause, options);
  CHECK(none.answers[0].results.empty());
  REQUIRE(none.notes.size() == 1);
  CHECK(none.notes[0].message == "No text passes the filters of the search");
}

TEST_CASE("precedent: ties with the last result are all shown", "[analyze][precedent]") {
  std::vector<ToyText> texts;
  for (const char* place : {"Ostra", "Lund", "Aldmoor", "Brenmark"}) {
    texts.push_back(
        {place, std::string("Both sides will open a common office for border trade in ") + place + "."});
  }
  Archive archive(texts);
  PrecedentOptions options;
  options.most = 1;
  const PrecedentReport report =
      archive.ask("Both sides will open a common office for border trade in Vostrana.", options);
  CHECK(report.answers[0].results.size() == 4);
  CHECK(archive.ask("Both sides will open a common office for border trade in Lund.", options)
            .answers[0]
            .results.size() == 1);
}

TEST_CASE("precedent: where the neighbours match, too, a wording ranks above its like",
          "[analyze][precedent]") {
  Archive archive({{"a", "The ministers met. They opened the harbor of Lund. It rained."},
                   {"b", "The chiefs dined. They opened the harbor of Ostra. The ships left."},
                   {"c", "It snowed. They opened the harbor of Brenmark. Nobody came."}});
  PrecedentOptions options;
  options.threshold = 400;
  const PrecedentReport report =
      archive.ask("The chiefs dined. They opened the harbor of Aldmoor. The ships left.", options);
  REQUIRE(report.answers.size() == 3);
  CHECK(dump(report.answers[1]) ==
        "71 +2 They opened the harbor of Ostra.: b | 71 They opened the harbor of Lund.: a | "
        "71 They opened the harbor of Brenmark.: c");
}

TEST_CASE("precedent: what cannot be searched for is said", "[analyze][precedent]") {
  Archive archive(meetings());
  CHECK(archive.error("of the") == "nothing to search for: none of its words says anything by itself");
  CHECK(archive.error("?! ...") == "nothing to search for: there is no word in it");
  std::string endless;
  for (int i = 0; i < 1200; ++i) endless += "force ";
  CHECK(archive.error(endless) ==
        "nothing to search for: it has 1200 words; sentences of more than 1000 are not compared");
  const PrecedentReport report = archive.ask("Of the. They praised clear weather.");
  REQUIRE(report.answers.size() == 2);
  CHECK_FALSE(report.answers[0].skipped.empty());
  CHECK(report.answers[1].results.empty());
}

TEST_CASE("precedent: without a result the nearest is named", "[analyze][precedent]") {
  Archive archive(meetings());
  PrecedentOptions options;
  options.threshold = 950;
  const PrecedentReport report =
      archive.ask("They noted the current force level of 12,000 in the valley.", options);
  CHECK(report.answers[0].results.empty());
  REQUIRE(report.answers[0].nearest);
  CHECK(*report.answers[0].nearest > 700);
  CHECK(*report.answers[0].nearest < 950);
}

TEST_CASE("precedent: what the index finds is what a look at every sentence finds", "[analyze][precedent]") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const std::vector<ToyText> toys = test::random_toys(seed, 30);
    Archive archive(toys);
    test::Random random(seed);
    for (int round = 0; round < 10; ++round) {
      PrecedentOptions options;
      options.threshold = static_cast<std::uint32_t>(500 + 100 * random.below(4));
      options.filter.left_out = {"t1"};
      const std::string draft =
          "force " + test::random_text(random, {"the ", "of ", "level ", "5,000 ", "sides ", "new "}, 6);
      const PrecedentReport found = archive.ask(draft, options);
      options.search = PrecedentSearch::every_sentence;
      CHECK(dump(found.answers[0]) == dump(archive.ask(draft, options).answers[0]));
    }
  }
}

TEST_CASE("precedent query: a wording is read in the language of its letters", "[analyze][precedent]") {
  Vocabulary vocabulary;
  Normalizer normalizer(Equivalents{}, vocabulary);
  const auto language = [&](const std::string& wording) {
    return read_wording(wording, "", normalizer).value().language;
  };
  CHECK(language("the sides") == "en");
  CHECK(language("\ud55c\ubbf8 \ub3d9\ub9f9") == "ko");
  CHECK(language("\u5e73\u548c\u306e") == "ja");
  CHECK(queried_wording("One. Two.", "", WordingCut::one, normalizer).value().sentences.size() == 1);
  CHECK(queried_wording("One. Two.", "", WordingCut::sentences, normalizer).value().sentences.size() == 2);
  CHECK(queried_wording(" \n", "", WordingCut::one, normalizer).error().message ==
        "nothing to search for: the wording is empty");
}

// "They noted it. (Norland)", a line for each sentence that is asked for.
std::string asked(const QueriedSentences& queried) {
  std::string out;
  for (const DraftSentence& one : queried.sentences) {
    const NormalizedText& text = queried.readings[one.places.front().reading].text;
    out += wording(text, text.sentences[one.places.front().sentence].tokens);
    for (const std::string& name : one.readings) out += " (" + name + ")";
    out += "\n";
  }
  return out;
}

TEST_CASE("precedent query: each reading of a wording in brackets is asked", "[analyze][precedent]") {
  Vocabulary vocabulary;
  Normalizer normalizer(Equivalents{}, vocabulary);
  const auto ask = [&](const std::string& wording, WordingCut cut) {
    return asked(queried_wording(wording, "", cut, normalizer).value());
  };
  CHECK(ask("They [Castria: kept] [Norland: left] it. All went.", WordingCut::sentences) ==
        "They kept it. (Castria)\nThey left it. (Norland)\nAll went.\n");
  CHECK(ask("They [shall/should] go. All go.", WordingCut::one) ==
        "They shall go. All go. (option 1)\nThey should go. All go. (option 2)\n");
  CHECK(ask("They [...] went [sic].", WordingCut::sentences) == "They\n[...]\nwent [sic].\n");
  CHECK(read_wording("They [Castria: kept] it.", "", normalizer).value().tokens.size() > 4);
}

TEST_CASE("precedent query: places of a draft are counted in each of its readings", "[analyze][precedent]") {
  Vocabulary vocabulary;
  Normalizer normalizer(Equivalents{}, vocabulary);
  const Statement draft =
      test::outside_text("2031-01-01",
                         "1. They met.\n\n2. They [Castria: kept it. All] [Norland: left it. "
                         "Some] went. Then they rested.\n\n3. [Norland: They sang.]\n");
  const auto ask = [&](std::uint32_t paragraph, std::uint32_t sentence) {
    const Result<QueriedSentences> queried =
        queried_text({}, unread_text({}, draft, "en"), paragraph, sentence, normalizer);
    return queried.ok() ? asked(queried.value()) : queried.error().message;
  };
  CHECK(ask(2, 0) ==
        "They kept it. (Castria)\nThey left it. (Norland)\nAll went. (Castria)\nSome went. (Norland)\n"
        "Then they rested.\n");
  CHECK(ask(2, 2) == "All went. (Castria)\nSome went. (Norland)\n");
  CHECK(ask(2, 3) == "Then they rested.\n");
  CHECK(ask(3, 0) == "They sang. (Norland)\n");
  CHECK(ask(4, 0).starts_with("no paragraph 4"));
  CHECK(ask(0, 0).find("They met.\nThey kept it. (Castria)") == 0);
}

TEST_CASE("precedent: what is agreed word for word by one reading is found", "[analyze][precedent]") {
  Archive archive(meetings());
  const PrecedentReport report = archive.ask(
      "They reaffirmed the current force level of [Castria: 12,000] [Norland: 11,500] in the valley.");
  REQUIRE(report.answers.size() == 2);
  CHECK(report.answers[0].readings == std::vector<std::string>{"Castria"});
  CHECK(report.answers[0].results.front().score == 1000);
  CHECK(report.answers[0].results.front().places.front().id == "m2");
  CHECK(report.answers[1].results.front().score == 1000);
  CHECK(report.answers[1].results.front().places.front().id == "m3");
}

}  // namespace
}  // namespace agreed
