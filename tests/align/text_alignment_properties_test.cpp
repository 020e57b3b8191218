// Tests src/align/text_alignment.cpp: what must hold for any two texts.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "align/oracle.h"
#include "align/text_alignment.h"
#include "support/catch.h"
#include "support/toy_text.h"

using namespace agreed;

namespace {

struct Shape {
  std::uint32_t sentences;
  std::uint32_t longest;  // words a sentence
  std::uint32_t alphabet;
};

// Sentences of random words, one in five of them a repetition; words are numbers.
NormalizedText random_text(std::mt19937& random, const Shape& shape, Vocabulary& vocabulary) {
  std::string line;
  std::vector<std::string> before;
  for (std::uint32_t s = 0; s < shape.sentences; ++s) {
    std::string sentence;
    if (!before.empty() && random() % 5 == 0) {
      sentence = before[random() % before.size()];
    } else {
      const std::uint32_t words = static_cast<std::uint32_t>(random() % (shape.longest + 1));
      for (std::uint32_t w = 0; w < words; ++w) {
        sentence += random() % 40 == 0 ? " [...]" : " w" + std::to_string(random() % shape.alphabet);
      }
      before.push_back(sentence);
    }
    if (s > 0) line += random() % 4 == 0 ? " ||" : " |";
    line += sentence;
  }
  return toy::text(line, vocabulary);
}

// A copy with sentences deleted, moved, and words changed.
NormalizedText edited(const NormalizedText& text, std::mt19937& random, const Shape& shape,
                      Vocabulary& vocabulary) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : text.sentences) {
    std::string words;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const std::uint32_t dice = static_cast<std::uint32_t>(random() % 12);
      if (dice == 0) continue;
      if (dice == 1) words += " w" + std::to_string(random() % shape.alphabet);
      words += " " + std::string(vocabulary.word(text.tokens[t].id));
      if (dice == 2) words += " |";
    }
    if (random() % 10 != 0) sentences.push_back(words);
  }
  for (std::size_t i = 0; i < sentences.size() / 10; ++i) {
    std::swap(sentences[random() % sentences.size()], sentences[random() % sentences.size()]);
  }
  std::string line;
  for (const std::string& sentence : sentences) line += (line.empty() ? "" : " | ") + sentence;
  return toy::text(line, vocabulary);
}

std::string fault(const TextAlignment& alignment, const NormalizedText& left, const NormalizedText& right) {
  std::vector<int> left_seen(left.sentences.size(), 0);
  std::vector<int> right_seen(right.sentences.size(), 0);
  std::uint32_t right_at = 0;
  const auto left_ids = toy::ids(left);
  const auto right_ids = toy::ids(right);
  const auto tokens = [](const NormalizedText& text, SentenceRange range) -> TokenRange {
    if (range.empty()) return {};
    return {text.sentences[range.begin].tokens.begin, text.sentences[range.end - 1].tokens.end};
  };
  const auto part = [](const std::vector<NormId>& ids, TokenRange range) {
    return std::span<const NormId>(ids).subspan(range.begin, range.size());
  };
  std::vector<std::uint32_t> in_place;
  for (const SentencePair& pair : alignment.pairs) {
    for (std::uint32_t l = pair.left.begin; l < pair.left.end; ++l) ++left_seen[l];
    for (std::uint32_t r = pair.right.begin; r < pair.right.end; ++r) ++right_seen[r];
    if (pair.left.empty() && pair.right.empty()) return "an empty pair";
    if (!pair.right.empty()) {
      if (pair.right.begin != right_at) return "pairs are not in the order of the right side";
      right_at = pair.right.end;
    }
    if (pair.left.empty() || pair.right.empty()) {
      if (pair.moved || !pair.words.empty()) return "a one-sided pair with words or a move";
      continue;
    }
    if (!pair.moved) in_place.push_back(pair.left.begin);
    const TokenRange l = tokens(left, pair.left);
    const TokenRange r = tokens(right, pair.right);
    const std::string inner = toy::fault(pair.words, part(left_ids, l), part(right_ids, r), l.begin, r.begin);
    if (!inner.empty()) return inner;
  }
  if (!std::is_sorted(in_place.begin(), in_place.end())) return "pairs in place are not in left order";
  for (const int seen : left_seen) {
    if (seen != 1) return "a left sentence not seen once";
  }
  for (const int seen : right_seen) {
    if (seen != 1) return "a right sentence not seen once";
  }
  return "";
}

// Two-sided pairs with ranges exchanged and put in right order, for comparison with the mirror.
std::vector<std::string> pair_list(const TextAlignment& alignment, bool exchanged) {
  std::vector<std::string> rows;
  for (const SentencePair& pair : alignment.pairs) {
    const SentenceRange& a = exchanged ? pair.right : pair.left;
    const SentenceRange& b = exchanged ? pair.left : pair.right;
    if (a.empty() || b.empty()) continue;
    rows.push_back(std::to_string(a.begin) + ".." + std::to_string(a.end) + "|" + std::to_string(b.begin) +
                   ".." + std::to_string(b.end) + (pair.moved ? " moved" : ""));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

const Shape kShapes[] = {{6, 4, 3}, {12, 8, 30}, {40, 12, 200}, {120, 6, 12}, {150, 14, 900}};

}  // namespace

TEST_CASE("align_texts: any two texts are covered once and rebuilt", "[align]") {
  std::mt19937 random(11);
  for (int round = 0; round < 150; ++round) {
    const Shape& shape = kShapes[round % 5];
    Vocabulary vocabulary;
    const NormalizedText left = random_text(random, shape, vocabulary);
    const NormalizedText right =
        round % 3 == 0 ? random_text(random, shape, vocabulary) : edited(left, random, shape, vocabulary);
    REQUIRE(fault(align_texts(left, right), left, right) == "");
  }
}

TEST_CASE("align_texts: exchanged texts give the mirror", "[align]") {
  std::mt19937 random(12);
  for (int round = 0; round < 100; ++round) {
    const Shape& shape = kShapes[round % 5];
    Vocabulary vocabulary;
    const NormalizedText left = random_text(random, shape, vocabulary);
    const NormalizedText right = edited(left, random, shape, vocabulary);
    const TextAlignment there = align_texts(left, right);
    const TextAlignment back = align_texts(right, left);
    REQUIRE(fault(back, right, left) == "");
    REQUIRE(pair_list(there, false) == pair_list(back, true));
  }
}

TEST_CASE("align_texts: the same texts give the same result twice", "[align]") {
  std::mt19937 random(13);
  Vocabulary vocabulary;
  const NormalizedText left = random_text(random, kShapes[4], vocabulary);
  const NormalizedText right = edited(left, random, kShapes[4], vocabulary);
  CHECK(dump(align_texts(left, right), left, right, vocabulary) ==
        dump(align_texts(left, right), left, right, vocabulary));
}

TEST_CASE("align_texts: hostile texts are covered", "[align]") {
  std::mt19937 random(14);
  Vocabulary vocabulary;
  std::vector<std::string> sentences;
  for (int s = 0; s < 3'000; ++s) {
    std::string sentence;
    for (int w = 0; w < 8; ++w) sentence += "w" + std::to_string(random() % 5'000) + " ";
    sentences.push_back(sentence);
  }
  const auto joined = [&](const std::vector<std::string>& parts, const char* mark) {
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : mark) + part;
    return toy::text(line, vocabulary);
  };
  const NormalizedText left = joined(sentences, " | ");
  const auto check = [&](const NormalizedText& a, const NormalizedText& b) {
    const TextAlignment alignment = align_texts(a, b);
    CHECK(fault(alignment, a, b) == "");
    return alignment;
  };
  SECTION("everything reversed is moved, but for one") {
    const NormalizedText right = joined({sentences.rbegin(), sentences.rend()}, " | ");
    const TextAlignment alignment = check(left, right);
    CHECK(alignment.pairs.size() == sentences.size());
    CHECK(std::ranges::count(alignment.pairs, true, &SentencePair::moved) ==
          static_cast<std::ptrdiff_t>(sentences.size()) - 1);
  }
  SECTION("every sentence is reworded, none is equal: each faces its own") {
    std::vector<std::string> reworded;
    for (const std::string& sentence : sentences) reworded.push_back(sentence + " new words");
    const TextAlignment alignment = check(left, joined(reworded, " | "));
    CHECK(alignment.pairs.size() == sentences.size());
    CHECK(std::ranges::none_of(alignment.pairs, &SentencePair::moved));
  }
  SECTION("every sentence is reworded and moved") {
    std::vector<std::string> reworded;
    for (const std::string& sentence : sentences) reworded.push_back(sentence + " new");
    std::shuffle(reworded.begin(), reworded.end(), random);
    CHECK(check(left, joined(reworded, " | ")).pairs.size() < sentences.size() + sentences.size() / 20);
  }
  SECTION("sentences of one word repeated, of many lengths") {
    const auto stutter = [&](std::size_t count) {
      std::vector<std::string> result;
      for (std::size_t s = 0; s < count; ++s) {
        std::string sentence;
        for (std::size_t w = 0; w < 9 + random() % 18; ++w) sentence += " again";
        result.push_back(sentence);
      }
      return joined(result, " | ");
    };
    const TextAlignment alignment = check(stutter(700), stutter(650));
    CHECK(std::ranges::count(alignment.pairs, true, &SentencePair::moved) < 20);
  }
  SECTION("one sentence against many") {
    check(left, joined(sentences, " "));
  }
  SECTION("one long sentence against another") {
    const NormalizedText one = joined(sentences, " ");
    std::vector<std::string> shuffled = sentences;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    check(one, joined(shuffled, " "));
  }
  SECTION("empty sentences") {
    check(joined(std::vector<std::string>(2'000, ""), " | "),
          joined(std::vector<std::string>(1'500, ""), " | "));
    check(joined(std::vector<std::string>(2'000, ""), " | "), left);
  }
  SECTION("two sentences in turn, out of step") {
    std::vector<std::string> a;
    std::vector<std::string> b;
    for (int i = 0; i < 2'000; ++i) {
      a.push_back(sentences[static_cast<std::size_t>(i % 2)]);
      b.push_back(sentences[static_cast<std::size_t>((i + 1) % 2)]);
    }
    const TextAlignment alignment = check(joined(a, " | "), joined(b, " | "));
    CHECK(std::ranges::count(alignment.pairs, true, &SentencePair::moved) <= 1);
  }
}
