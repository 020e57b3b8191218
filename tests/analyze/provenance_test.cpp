// Tests Provenance: small series by hand, 500 series of real sentences with planted edits, and an article
// whose words WikiWho has traced.
#include "analyze/provenance.h"

#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/planted_series.h"
#include "support/toy_text.h"
#include "support/wikiwho.h"

using namespace agreed;

namespace {

struct Text {
  std::string line;
  bool whole = true;
  bool same_step = false;
};

// The words of the last text: "met:0-1+3" came in with text 0, went out with 1 and was back with 3.
std::string history(const std::vector<Text>& texts, ProvenanceOf what = ProvenanceOf::texts) {
  Vocabulary vocabulary;
  Provenance provenance(what);
  std::vector<WordNumber> words;
  NormalizedText last;
  for (const Text& text : texts) {
    last = toy::text(text.line, vocabulary);
    std::vector<TokenRange> sentences;
    std::vector<SentenceRange> paragraphs;
    for (const Sentence& sentence : last.sentences) sentences.push_back(sentence.tokens);
    for (const Paragraph& paragraph : last.paragraphs) paragraphs.push_back(paragraph.sentences);
    words = provenance.add({toy::ids(last), sentences, paragraphs, text.whole, text.same_step});
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordHistory& word = provenance.words()[words[i]];
    CHECK(word.id == last.tokens[i].id);
    CHECK(word.last + 1 == provenance.texts());
    out += (i == 0 ? "" : " ") + std::string(vocabulary.word(word.id)) + ":" + std::to_string(word.origin);
    for (std::size_t k = 0; k < word.exits.size(); ++k) {
      out += "-" + std::to_string(word.exits[k]);
      if (k < word.returns.size()) out += "+" + std::to_string(word.returns[k]);
    }
  }
  return out;
}

const std::string kForce = "they reaffirmed the current force level in castria .";
const std::string kCut = "they reaffirmed the force level in castria .";

}  // namespace

TEST_CASE("provenance: what stays, comes, goes and comes back") {
  CHECK(history({{"a b c"}}) == "a:0 b:0 c:0");
  CHECK(history({{"a b c"}, {"a b c"}}) == "a:0 b:0 c:0");
  CHECK(history({{kCut}, {kForce}}) ==
        "they:0 reaffirmed:0 the:0 current:1 force:0 level:0 in:0 castria:0 .:0");
  // A word that comes back where it stood, in the sentence as it was and in one that has changed elsewhere.
  CHECK(history({{kForce}, {kCut}, {kForce}}) ==
        "they:0 reaffirmed:0 the:0 current:0-1+2 force:0 level:0 in:0 castria:0 .:0");
  CHECK(history({{kForce}, {kCut}, {"they noted the current force level in castria ."}}) ==
        "they:0 noted:2 the:0 current:0-1+2 force:0 level:0 in:0 castria:0 .:0");
  // A sentence moves; a sentence is away for two texts.
  CHECK(history({{"a b c | d e f"}, {"d e f | a b c"}}) == "d:0 e:0 f:0 a:0 b:0 c:0");
  CHECK(history({{"a b c | d e f"}, {"a b c"}, {"a b c"}, {"a b c || d e f"}}) ==
        "a:0 b:0 c:0 d:0-1+3 e:0-1+3 f:0-1+3");
  // Twice the same sentence: two of them, not one.
  CHECK(history({{"a b c"}, {"a b c | a b c"}}) == "a:0 b:0 c:0 a:1 b:1 c:1");
}

TEST_CASE("provenance: what two sentences share by chance is not the same word") {
  const std::string old = "the parties of the treaty noted the report of the group on trade and transport";
  const std::string fresh = "ships from both navies sailed under the flag of the alliance for the first time";
  CHECK(history({{old}, {fresh}}).find(":0") == std::string::npos);
}

TEST_CASE("provenance: clauses that change places in their sentence are the same words") {
  CHECK(history({{"they agreed to widen the northern harbor at lund , and to rebuild the old bridge over the "
                  "orm ."},
                 {"they agreed to rebuild the old bridge over the orm , and to widen the northern harbor at "
                  "lund ."}}) ==
        "they:0 agreed:0 to:0 rebuild:0 the:0 old:0 bridge:0 over:0 the:0 orm:0 ,:1 and:1 to:0 widen:0 the:0 "
        "northern:0 harbor:0 at:0 lund:0 .:0");
}

TEST_CASE("provenance: texts of one step do not take away what another of them has") {
  CHECK(history({{"a b c | d e f"}, {"a b c"}, {"d e f", true, true}, {"a b c | d e f"}}) ==
        "a:0 b:0 c:0 d:0 e:0 f:0");
  // In neither of them; in the first of them only, and not in the next step.
  CHECK(history({{"a b c | d e f"}, {"a b c"}, {"a b c", true, true}, {"a b c | d e f"}}) ==
        "a:0 b:0 c:0 d:0-1+3 e:0-1+3 f:0-1+3");
  CHECK(history({{"a b c"}, {"a b c | d e f"}, {"a b c", true, true}, {"a b c"}, {"a b c | d e f"}}) ==
        "a:0 b:0 c:0 d:1-3+4 e:1-3+4 f:1-3+4");
  // It stands in both, and as one word.
  CHECK(history({{"a b c"}, {"d e f"}, {"d e f", true, true}, {"d e f"}}) == "d:1 e:1 f:1");
}

TEST_CASE("provenance: what versions of a passage share is no chance") {
  const auto versions = [](const std::vector<Text>& texts) { return history(texts, ProvenanceOf::versions); };
  const std::string old = "the parties of the treaty noted the report of the group on trade and transport";
  CHECK(versions({{old}, {"ships sailed on trade"}}) == "ships:1 sailed:1 on:0 trade:0");
  CHECK(versions({{kForce}, {kCut}, {"they noted the current force level in castria ."}}) ==
        "they:0 noted:2 the:0 current:0-1+2 force:0 level:0 in:0 castria:0 .:0");
  // Away as a whole, and back with another word.
  CHECK(versions({{kForce}, {""}, {"they noted the current force level in castria ."}}) ==
        "they:0-1+2 noted:2 the:0-1+2 current:0-1+2 force:0-1+2 level:0-1+2 in:0-1+2 castria:0-1+2 .:0-1+2");
  CHECK(versions({{"to a and b , to c and d"}, {"to c and d , to a and b"}}) ==
        "to:0 c:0 and:0 d:0 ,:1 to:0 a:0 and:0 b:0");
}

TEST_CASE("provenance: excerpts take nothing away") {
  CHECK(history({{"a b c | d e f"}, {"a b c", false}, {"a b c | d e f"}}) == "a:0 b:0 c:0 d:0 e:0 f:0");
  CHECK(history({{"a b c"}, {"g h i", false}, {"a b c | g h i"}}) == "a:0 b:0 c:0 g:1 h:1 i:1");
  CHECK(history({{"a [...] c"}, {"a [...] c"}}).substr(0, 3) == "a:0");
}

TEST_CASE("provenance: 500 series with planted edits, 98 % of the words") {
  const std::string folder = std::string(AGREED_SHARED_DIR) + "/corpora";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: " << folder << " is missing");
    return;
  }
  const auto pool = test::real_sentences(folder, 6000);
  REQUIRE(pool.size() > 3000);
  test::ProvenanceScore sum;
  for (std::uint64_t seed = 1; seed <= 500; ++seed) test::score(test::SeriesPlanter(pool, seed).plant(), sum);
  CAPTURE(sum.words, sum.origins, sum.histories);
  CHECK(sum.words > 300000);
  CHECK(static_cast<double>(sum.origins) >= 0.98 * static_cast<double>(sum.words));
  CHECK(static_cast<double>(sum.histories) >= 0.98 * static_cast<double>(sum.words));
}

TEST_CASE("provenance: agrees with WikiWho in 90 % of the words of an article") {
  const test::WikiArticle article = test::read_wiki_article(AGREED_SHARED_DIR);
  if (article.revisions.empty()) {
    WARN("skipped: " << AGREED_SHARED_DIR << "/oracles/wikiwho is missing");
    return;
  }
  REQUIRE(article.revisions.size() == 145);
  REQUIRE(article.origins.size() == 5399);
  CHECK(article.agreement() >= 0.9);
}
