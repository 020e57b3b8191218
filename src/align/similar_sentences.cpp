// See similar_sentences.h.
#include "align/similar_sentences.h"

#include <algorithm>

namespace agreed {
namespace {

constexpr std::uint32_t kPostings = 64;  // words that more right sentences hold are not walked
constexpr std::uint32_t kWalked = 160;   // nor, after the rarest, more places than this for one sentence
constexpr std::size_t kCompared = 3;     // right sentences compared in full for each left one

}  // namespace

SimilarSentences::SimilarSentences(const TextIds& left, const TextIds& right, const WordWeights& weights)
    : left_(&left), right_(&right), weights_(&weights), slot_(weights.size(), 0) {}

std::vector<SimilarPair> SimilarSentences::find(std::span<const std::uint32_t> left,
                                                std::span<const std::uint32_t> right, SimilarityBar bar) {
  const WordWeights& weights = *weights_;
  BagStore right_bags;
  for (const std::uint32_t r : right) right_bags.add(right_->sentence(r), weights);

  // Index: for each word that left sentences hold, up to kPostings right sentences.
  struct Word {
    NormId id;
    std::uint32_t count = 0;
    std::uint32_t begin = 0;
  };
  std::vector<Word> words;
  const auto each_distinct = [](const Bag& bag, const auto& visit) {
    for (std::size_t i = 0; i < bag.words.size(); ++i) {
      if (i == 0 || bag.words[i].id != bag.words[i - 1].id) visit(bag.words[i].id);
    }
  };
  for (std::uint32_t r = 0; r < right_bags.size(); ++r) {
    each_distinct(right_bags[r], [&](NormId id) {
      if (!weights.content(id)) return;
      if (slot_[id] == 0) {
        words.push_back({id});
        slot_[id] = static_cast<std::uint32_t>(words.size());
      }
      ++words[slot_[id] - 1].count;
    });
  }
  std::uint32_t total = 0;
  for (Word& word : words) {
    word.begin = total;
    if (word.count <= kPostings) total += word.count;
  }
  std::vector<std::uint32_t> postings(total);
  for (Word& word : words) word.count = word.count <= kPostings ? 0 : kPostings + 1;
  for (std::uint32_t r = 0; r < right_bags.size(); ++r) {
    each_distinct(right_bags[r], [&](NormId id) {
      if (slot_[id] == 0) return;
      Word& word = words[slot_[id] - 1];
      if (word.count > kPostings) return;
      postings[word.begin + word.count++] = r;
    });
  }

  std::vector<SimilarPair> found;
  std::vector<std::uint32_t> gathered(right.size(), 0);
  std::vector<std::uint32_t> touched;
  std::vector<std::uint32_t> rare;  // places in words
  BagStore left_bag;
  for (const std::uint32_t l : left) {
    left_bag.clear();
    left_bag.add(left_->sentence(l), weights);
    const Bag bag = left_bag[0];
    if (bag.content < bar.content) continue;
    touched.clear();
    rare.clear();
    each_distinct(bag, [&](NormId id) {
      if (slot_[id] != 0 && words[slot_[id] - 1].count <= kPostings) rare.push_back(slot_[id] - 1);
    });
    std::sort(rare.begin(), rare.end(), [&](std::uint32_t a, std::uint32_t b) {
      return words[a].count != words[b].count ? words[a].count < words[b].count : words[a].id < words[b].id;
    });
    std::uint32_t walked = 0;
    for (const std::uint32_t w : rare) {
      const Word& word = words[w];
      walked += word.count;
      if (walked > kWalked) break;
      for (std::uint32_t i = word.begin; i < word.begin + word.count; ++i) {
        const std::uint32_t r = postings[i];
        if (gathered[r] == 0) touched.push_back(r);
        gathered[r] += weights[word.id];
      }
    }
    const auto heavier = [&](std::uint32_t a, std::uint32_t b) {
      return gathered[a] != gathered[b] ? gathered[a] > gathered[b] : a < b;
    };
    const std::size_t compared = std::min(kCompared, touched.size());
    std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(compared), touched.end(),
                      heavier);
    const std::size_t first = found.size();
    for (std::size_t i = 0; i < compared; ++i) {
      const Bag other = right_bags[touched[i]];
      if (other.content < bar.content || greatest_similarity(bag.weight, other.weight) < bar.similarity)
        continue;
      const std::uint32_t alike = similarity(overlap(bag, other), bag.weight, other.weight);
      if (alike >= bar.similarity) found.push_back({l, right[touched[i]], alike});
    }
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                     [](const SimilarPair& a, const SimilarPair& b) { return a.similarity > b.similarity; });
    for (const std::uint32_t r : touched) gathered[r] = 0;
  }
  for (const Word& word : words) slot_[word.id] = 0;
  return found;
}

}  // namespace agreed
