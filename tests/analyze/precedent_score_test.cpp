// Tests src/analyze/precedent_score.h and word_rarity.h on a small archive (fiction).
#include "analyze/precedent_score.h"

#include <optional>
#include <string>
#include <vector>

#include "retrieve/memory_index.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/index_sources.h"

namespace agreed {
namespace {

// Rarity from an archive in which "sides" is common and "linchpin" rare.
class ScoreDesk {
 public:
  ScoreDesk() : index_(test::index_sources(toys())), rarity_(index_, desk_.vocabulary()), scorer_(rarity_) {}

  ComparedWords words(const std::string& sentence) {
    const NormalizedText text = desk_.read(sentence);
    std::vector<NormId> ids;
    for (const NormToken& token : text.tokens) ids.push_back(token.id);
    REQUIRE(rarity_.learn(ids).ok());
    return compared_words(text, rarity_, desk_.vocabulary());
  }
  Likeness score(const std::string& draft, const std::string& other) {
    const ComparedWords left = words(draft);
    return scorer_.score(left, words(other));
  }
  // The words of the part, or "-".
  std::string part(const std::string& draft, const std::string& other) {
    const ComparedWords left = words(draft);
    const ComparedWords right = words(other);
    const std::optional<TokenRange> range = scorer_.part_like(left, right);
    if (!range) return "-";
    std::string out;
    for (std::uint32_t i = range->begin; i < range->end; ++i) {
      out += (out.empty() ? "" : " ") + std::string(desk_.vocabulary().word(right.ids[i]));
    }
    return out;
  }
  std::uint32_t weight(const std::string& word) { return static_cast<std::uint32_t>(words(word).weight); }
  const WordRarity& rarity() const { return rarity_; }

 private:
  static std::vector<test::ToyText> toys() {
    std::vector<test::ToyText> toys;
    for (int i = 0; i < 40; ++i) toys.push_back({"t" + std::to_string(i), "The sides met. They spoke."});
    toys.push_back({"r", "The linchpin of peace."});
    return toys;
  }

  test::Desk desk_;
  MemoryIndex index_;
  WordRarity rarity_;
  LikenessScorer scorer_;
};

TEST_CASE("rarity: light words least, rare words most, numbers as common words", "[analyze][precedent]") {
  ScoreDesk desk;
  CHECK(desk.weight("the") == kLightWeight);
  CHECK(desk.weight("12,000") == kContentWeight);
  CHECK(desk.weight("sides") < desk.weight("linchpin"));
  CHECK(desk.weight("linchpin") < desk.weight("unheard"));
  CHECK(sixteenths_of_rarity(0, 1023) == 160);
  CHECK(sixteenths_of_rarity(2000, 1023) == 0);
}

TEST_CASE("likeness: 1000 for the same words only, whatever their dress", "[analyze][precedent]") {
  ScoreDesk desk;
  CHECK(desk.score("The linchpin of peace.", "the LINCHPIN, of \u201cpeace\u201d").score == 1000);
  const Likeness swapped = desk.score("peace and order", "order and peace");
  CHECK(swapped.parts.words == 1000);
  CHECK(swapped.parts.order < 1000);
  CHECK(swapped.score < 1000);
  CHECK(desk.score("The linchpin of peace.", "They spoke again.").score == 0);
}

TEST_CASE("likeness: numbers and names are told apart, and count only where there are any",
          "[analyze][precedent]") {
  ScoreDesk desk;
  const Likeness numbers = desk.score("a force of 12,000", "a force of 11,500");
  CHECK(numbers.parts.numbers == 0);
  CHECK(numbers.parts.names == std::nullopt);
  const Likeness names = desk.score("met in Castria and Norland", "met in Castria and Ostra");
  CHECK(names.parts.names == 500);
  CHECK(names.parts.numbers == std::nullopt);
  CHECK(desk.score("the NCM met", "the NCM spoke").parts.names == 1000);
}

TEST_CASE("likeness: a rare word that changed costs more than a common one", "[analyze][precedent]") {
  ScoreDesk desk;
  const std::string draft = "the sides reaffirmed the linchpin of peace";
  CHECK(desk.score(draft, "the sides reaffirmed the pillar of peace").score <
        desk.score(draft, "the members reaffirmed the linchpin of peace").score);
}

TEST_CASE("likeness: the part is the run of words with most in common", "[analyze][precedent]") {
  ScoreDesk desk;
  CHECK(desk.part("linchpin of peace",
                  "The members of the council agreed that it is the linchpin of peace and asked for more.") ==
        "linchpin of peace");
  CHECK(desk.part(
            "licenses and auction",
            "A law on revocation of licenses and auction of existing licenses was adopted by all members.") ==
        "licenses and auction");
  CHECK(desk.part("nothing here", "The sides met.") == "-");
  // Of a sentence of like length only what stands there word for word.
  CHECK(desk.part("members praised the linchpin", "members reaffirmed the linchpin again") == "-");
  CHECK(desk.part("members reaffirmed the linchpin", "members reaffirmed the linchpin again") ==
        "members reaffirmed the linchpin");
  // "The" at the end stands elsewhere in the draft and is no gain.
  CHECK(desk.part("the council reaffirmed peace",
                  "Members reaffirmed peace the more they met and the more they spoke") ==
        "reaffirmed peace");
}

TEST_CASE("likeness: no score is above its bound", "[analyze][precedent]") {
  ScoreDesk desk;
  test::Random random(7);
  const std::vector<std::string> list = {"the ", "sides ", "linchpin ", "Castria ",
                                         "of ",  "peace ", "12 ",       "met "};
  for (int round = 0; round < 300; ++round) {
    const ComparedWords draft = desk.words(test::random_text(random, list, 1 + random.below(9)));
    const ComparedWords other = desk.words(test::random_text(random, list, 1 + random.below(9)));
    const std::uint64_t shared = shared_weight(draft.sorted, other.sorted, desk.rarity());
    LikenessScorer scorer(desk.rarity());
    CHECK(scorer.score(draft, other).score <= LikenessScorer::at_most(draft, shared, other.weight));
  }
}

}  // namespace
}  // namespace agreed
