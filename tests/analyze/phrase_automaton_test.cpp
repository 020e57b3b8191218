// Tests src/analyze/phrase_automaton.h against the obvious slow way.
#include "analyze/phrase_automaton.h"

#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.h"

using agreed::kGapId;
using agreed::NormId;
using agreed::PhraseAutomaton;

namespace {

using Words = std::vector<NormId>;

// The longest phrase that ends with each word and stands in other, tried one by one.
std::vector<std::uint32_t> longest_by_hand(const Words& words, const Words& other) {
  std::vector<std::uint32_t> result;
  for (std::size_t end = 1; end <= words.size(); ++end) {
    std::uint32_t longest = 0;
    for (std::size_t length = 1; length <= end; ++length) {
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(end - length);
      const auto stop = words.begin() + static_cast<std::ptrdiff_t>(end);
      if (*begin == kGapId) break;
      if (std::search(other.begin(), other.end(), begin, stop) == other.end()) break;
      longest = static_cast<std::uint32_t>(length);
    }
    result.push_back(longest);
  }
  return result;
}

Words random_words(std::mt19937& random, std::size_t size, NormId alphabet) {
  Words words;
  for (std::size_t i = 0; i < size; ++i) words.push_back(static_cast<NormId>(random() % (alphabet + 1)));
  return words;
}

}  // namespace

TEST_CASE("phrase automaton: the example of its header", "[streaks]") {
  // a b c d | e f   and   x b c d y e
  const PhraseAutomaton index(Words{1, 2, 3, 4, kGapId, 5, 6});
  CHECK(index.size() == 7);
  CHECK(index.longest_in(Words{9, 2, 3, 4, 8, 5}) == std::vector<std::uint32_t>{0, 1, 2, 3, 0, 1, 0});
}

TEST_CASE("phrase automaton: empty texts on either side", "[streaks]") {
  CHECK(PhraseAutomaton(Words{}).longest_in(Words{1, 2}).empty());
  CHECK(PhraseAutomaton(Words{1, 2}).longest_in(Words{}) == std::vector<std::uint32_t>{0, 0});
  CHECK(PhraseAutomaton(Words{kGapId}).longest_in(Words{kGapId}) == std::vector<std::uint32_t>{0});
}

TEST_CASE("phrase automaton: as the slow way on random words", "[streaks]") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const NormId alphabet = 1 + static_cast<NormId>(random() % 5);
    const Words words = random_words(random, random() % 40, alphabet);
    const Words other = random_words(random, random() % 40, alphabet + 1);
    const PhraseAutomaton index(words);
    CHECK(index.longest_in(other) == longest_by_hand(words, other));
  }
}
