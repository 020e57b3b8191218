// See sentence_bags.h.
#include "align/sentence_bags.h"

#include <algorithm>
#include <cmath>

#include "normalize/tokens_in.h"

namespace agreed {
namespace {

constexpr double kUnit = 64;               // the weight of one step of the natural logarithm
constexpr std::uint16_t kLeastWeight = 6;  // of a word that stands in every sentence
constexpr std::uint16_t kMarkWeight = 2;   // of a punctuation mark
constexpr std::uint32_t kShortBytes = 3;   // "the", "of", "and"; one kana or hangul syllable

constexpr std::uint32_t kKnownCounts = 4096;

enum Dress : std::uint8_t { kPlain, kShort, kMark };

std::uint16_t plain_weight(double sentences, std::uint32_t count) {
  const double rarity = std::log((1 + sentences / count) / 2);
  return static_cast<std::uint16_t>(kLeastWeight + std::lround(kUnit * std::max(0.0, rarity)));
}

}  // namespace

TextIds::TextIds(const NormalizedText& normalized) : text(&normalized) {
  ids.reserve(normalized.tokens.size());
  for (const NormToken& token : normalized.tokens) ids.push_back(token.id);
}

std::span<const NormId> TextIds::of(TokenRange range) const {
  return std::span<const NormId>(ids).subspan(range.begin, range.size());
}

TokenRange TextIds::tokens_of(SentenceRange range) const {
  return tokens_in(*text, range);
}

WordWeights::WordWeights(const TextIds& left, const TextIds& right) {
  NormId greatest = kGapId;
  for (const TextIds* side : {&left, &right}) {
    for (const NormId id : side->ids) greatest = std::max(greatest, id);
  }
  const std::size_t size = std::size_t{greatest} + 1;
  std::vector<std::uint8_t> dress(size, kPlain);
  std::vector<std::uint32_t> left_count(size, 0);
  std::vector<std::uint32_t> right_count(size, 0);
  const auto tally = [&dress](const TextIds& side, std::vector<std::uint32_t>& count) {
    for (const NormToken& token : side.text->tokens) {
      if (++count[token.id] > 1) continue;
      if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
        dress[token.id] = kMark;
      } else if (token.kind == TokenKind::word && token.span.size() <= kShortBytes) {
        dress[token.id] = std::max<std::uint8_t>(dress[token.id], kShort);
      }
    }
  };
  tally(left, left_count);
  tally(right, right_count);
  const double sentences = std::max(left.sentences(), right.sentences());
  weights_.resize(size, 0);
  marks_.resize(size, 0);
  std::vector<std::uint16_t> plain_weights(kKnownCounts,
                                           0);  // the logarithm is slow, and most words are rare
  for (std::size_t id = 1; id < size; ++id) {
    const std::uint32_t count = std::max(left_count[id], right_count[id]);
    if (count == 0) continue;
    std::uint16_t weight = count < kKnownCounts ? plain_weights[count] : std::uint16_t{0};
    if (weight == 0) {
      weight = plain_weight(sentences, count);
      if (count < kKnownCounts) plain_weights[count] = weight;
    }
    if (dress[id] == kShort) weight = static_cast<std::uint16_t>(weight / 2);
    if (dress[id] == kMark) weight = kMarkWeight;
    weights_[id] = weight;
    if (dress[id] == kPlain) marks_[id] = kContent;
    if (left_count[id] > 0 && right_count[id] > 0) marks_[id] |= kShared;
  }
}

void BagStore::clear() {
  words_.clear();
  entries_.clear();
}

void BagStore::add(std::span<const NormId> sentence, const WordWeights& weights) {
  Entry entry{words_.size(), 0, 0, 0};
  if (words_.empty()) words_.reserve(sentence.size());  // one sentence may be the whole text
  for (const NormId id : sentence) {
    if (id == kGapId) continue;
    if (weights.shared(id)) words_.push_back({id, weights[id]});
    entry.weight += weights[id];
    entry.content += weights.content(id) ? 1U : 0U;
  }
  entry.end = words_.size();
  std::sort(words_.begin() + static_cast<std::ptrdiff_t>(entry.begin), words_.end(),
            [](const BagWord& a, const BagWord& b) { return a.id < b.id; });
  entries_.push_back(entry);
}

void BagStore::add_sum(const BagStore& from, std::size_t first, std::size_t count) {
  Entry entry{words_.size(), 0, 0, 0};
  const auto begin = static_cast<std::ptrdiff_t>(entry.begin);
  const auto lesser_id = [](const BagWord& a, const BagWord& b) { return a.id < b.id; };
  for (std::size_t i = first; i < first + count; ++i) {
    const Bag bag = from[i];
    const auto middle = static_cast<std::ptrdiff_t>(words_.size());
    words_.insert(words_.end(), bag.words.begin(), bag.words.end());
    std::inplace_merge(words_.begin() + begin, words_.begin() + middle, words_.end(), lesser_id);
    entry.weight += bag.weight;
    entry.content += bag.content;
  }
  entry.end = words_.size();
  entries_.push_back(entry);
}

Bag BagStore::operator[](std::size_t index) const {
  const Entry& entry = entries_[index];
  return {std::span<const BagWord>(words_).subspan(entry.begin, entry.end - entry.begin), entry.weight,
          entry.content};
}

std::uint32_t overlap(const Bag& left, const Bag& right) {
  // Without branches: which of two words is the lesser cannot be predicted.
  std::uint32_t sum = 0;
  const BagWord* l = left.words.data();
  const BagWord* r = right.words.data();
  const BagWord* const l_end = l + left.words.size();
  const BagWord* const r_end = r + right.words.size();
  while (l != l_end && r != r_end) {
    const NormId l_id = l->id;
    const NormId r_id = r->id;
    sum += l->weight & (0U - static_cast<std::uint32_t>(l_id == r_id));
    l += static_cast<std::ptrdiff_t>(l_id <= r_id);
    r += static_cast<std::ptrdiff_t>(r_id <= l_id);
  }
  return sum;
}

std::uint32_t similarity(std::uint64_t overlap, std::uint64_t left_weight, std::uint64_t right_weight) {
  const std::uint64_t both = left_weight + right_weight;
  return both == 0 ? 0 : static_cast<std::uint32_t>(2000 * overlap / both);
}

std::uint32_t greatest_similarity(std::uint32_t left_weight, std::uint32_t right_weight) {
  return similarity(std::min(left_weight, right_weight), left_weight, right_weight);
}

}  // namespace agreed
