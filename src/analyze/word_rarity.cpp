#include "analyze/word_rarity.h"

#include <algorithm>
#include <bit>

#include "analyze/word_weight.h"
#include "retrieve/feature.h"

namespace agreed {
namespace {

// For each halving of the share of sentences that have a word: the rarest weigh three times the commonest.
constexpr std::uint32_t kWeightOfHalving = 6;

// 16 times the binary logarithm, rounded down, of a number from 1: four bits of the fraction by squaring.
std::uint32_t sixteen_logs(std::uint64_t number) {
  const auto whole = static_cast<std::uint32_t>(std::bit_width(number) - 1);
  // The number over its greatest power of two, in [1, 2), with 31 bits behind the point.
  std::uint64_t rest = whole <= 31 ? number << (31 - whole) : number >> (whole - 31);
  std::uint32_t result = whole;
  for (int bit = 0; bit < 4; ++bit) {
    rest = (rest * rest) >> 31U;
    const std::uint32_t one = rest >= std::uint64_t{1} << 32U ? 1 : 0;
    rest >>= one;
    result = result * 2 + one;
  }
  return result;
}

}  // namespace

std::uint32_t sixteenths_of_rarity(std::uint64_t frequency, std::uint64_t sentences) {
  return sixteen_logs(sentences + 1) - sixteen_logs(std::min(frequency, sentences) + 1);
}

Result<bool> WordRarity::learn(std::span<const NormId> ids) {
  if (words_.size() < vocabulary_.size()) words_.resize(vocabulary_.size());
  std::vector<NormId> fresh;
  std::vector<Feature> features;
  for (const NormId id : ids) {
    if (id == kGapId || words_[id].known) continue;
    words_[id].known = true;
    fresh.push_back(id);
    features.push_back(feature_of(hash_of_word(vocabulary_.word(id))));
  }
  if (fresh.empty()) return true;
  const Result<std::vector<std::uint64_t>> counts = index_.frequencies(features);
  if (!counts.ok()) return counts.error();
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    Word& word = words_[fresh[i]];
    word.frequency = counts.value()[i];
    word.light = is_light_word(vocabulary_.word(fresh[i]));
    const std::string_view wording = vocabulary_.word(fresh[i]);
    if (word.light) {
      word.weight = kLightWeight;
    } else if (wording.front() >= '0' && wording.front() <= '9') {
      word.weight = kContentWeight;
    } else {
      word.weight =
          kContentWeight + sixteenths_of_rarity(word.frequency, index_.sentences()) * kWeightOfHalving / 16;
    }
  }
  return true;
}

}  // namespace agreed
