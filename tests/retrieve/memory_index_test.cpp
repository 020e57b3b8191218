// Tests src/retrieve/memory_index.h against an index that looks at every sentence (fiction).
#include "retrieve/memory_index.h"

#include <string>

#include "retrieve/sentence_features.h"
#include "support/catch.h"
#include "support/index_sources.h"
#include "support/slow_index.h"

namespace agreed {
namespace {

using test::index_sources;

Feature phrase(const std::vector<std::string>& words) {
  if (words.size() == 1) return feature_of(hash_of_word(words[0]));
  if (words.size() == 2) return feature_of(hash_of_word(words[0]), hash_of_word(words[1]));
  return feature_of(hash_of_word(words[0]), hash_of_word(words[1]), hash_of_word(words[2]));
}

// "0.1 2.0": text.place
std::string dump(const std::vector<SentenceId>& ids) {
  std::string out;
  for (const SentenceId id : ids) {
    out += (out.empty() ? "" : " ") + std::to_string(id.text) + "." + std::to_string(id.place);
  }
  return out;
}

TEST_CASE("index: texts by date, undated last, then series, id and language", "[retrieve]") {
  const MemoryIndex index(index_sources({{"x", "A."},
                                         {"c", "A.", "2031-01-01", "b"},
                                         {"b", "A.", "2031-01-01", "a", {}, "ko"},
                                         {"b", "A.", "2031-01-01", "a"},
                                         {"a", "A.", "2031-01-01", "b"},
                                         {"z", "A.", "2030-01-01"}}));
  std::string order;
  for (const IndexedText& text : index.texts()) order += text.id + text.language + " ";
  CHECK(order == "zen ben bko aen cen xen ");
}

TEST_CASE("index: marks are passed over, gaps and sentence ends are not, case and typography are folded",
          "[retrieve]") {
  const MemoryIndex index(index_sources({{"a", "The force, level [...] of both.\n\nLevel of force."},
                                         {"b", "Of the \"FORCE level\" of 5,000 men."}}));
  const auto holders = [&](const std::vector<std::string>& words) {
    return dump(index.holders(std::vector{phrase(words)}).value()[0]);
  };
  CHECK(holders({"force", "level"}) == "0.0 1.0");
  CHECK(holders({"level", "of"}) == "0.3 1.0");
  CHECK(holders({"force"}) == "0.0 0.3 1.0");
  CHECK(holders({"level", "of", "5,000"}) == "1.0");
  CHECK(holders({"of", "both", "level"}).empty());
}

TEST_CASE("index: a sentence is handed out with its words as they are shown and as they are compared",
          "[retrieve]") {
  const MemoryIndex index(index_sources({{"a", "One.\n\nThe  Alliance\u2019s\nforce, level."}}));
  const IndexedSentence sentence = index.read(std::vector{SentenceId{0, 1}}).value()[0];
  CHECK(sentence.wording == "The Alliance\u2019s force, level.");
  CHECK(sentence.paragraph == 2);
  std::string words;
  for (const IndexedWord& word : sentence.words) {
    words += sentence.wording.substr(word.span.begin, word.span.size()) + "=" + word.word + "|";
  }
  CHECK(words == "The=the|Alliance\u2019s=alliance's|force=force|,=,|level=level|.=.|");
}

TEST_CASE("index: the answers are those of a search through every sentence", "[retrieve]") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    // Enough texts that several workers share them, and so few that there is one.
    const std::vector<test::ToyText> toys = test::random_toys(seed, seed < 4 ? 3 * seed : 12 * seed);
    const MemoryIndex index(index_sources(toys));
    test::check_same_answers(index, test::SlowIndex(index_sources(toys)), seed);
  }
}

TEST_CASE("index: of nothing", "[retrieve]") {
  const MemoryIndex index({});
  CHECK(index.sentences() == 0);
  CHECK(index.frequencies(std::vector{phrase({"a"})}).value() == std::vector<std::uint64_t>{0});
  CHECK(index.best(std::vector{WeightedFeature{phrase({"a"}), 1}}, {}, 5).value().empty());
}

}  // namespace
}  // namespace agreed
