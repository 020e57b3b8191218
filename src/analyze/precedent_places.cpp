// The sentences that have the rarest features of the row, each looked at.
#include "analyze/precedent_places.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "retrieve/sentence_features.h"
#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

// So many of the rarest features leave hardly a sentence that has not the whole row.
constexpr std::size_t kFeaturesAsked = 6;

std::optional<TokenRange> row_in(const IndexedSentence& sentence, const std::vector<std::string_view>& row,
                                 bool& whole) {
  std::vector<std::string_view> words;
  std::vector<std::uint32_t> tokens;
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    const IndexedWord& word = sentence.words[i];
    if (!is_feature_word(word.kind) && word.kind != TokenKind::gap) continue;
    words.push_back(word.kind == TokenKind::gap ? std::string_view() : word.word);
    tokens.push_back(i);
  }
  const auto found = std::search(words.begin(), words.end(), row.begin(), row.end());
  if (found == words.end()) return std::nullopt;
  whole = words.size() == row.size();
  const auto first = static_cast<std::size_t>(found - words.begin());
  return TokenRange{tokens[first], tokens[first + row.size() - 1] + 1};
}

}  // namespace

Result<std::vector<WordingPlace>> places_of(const SentenceIndex& index, const std::vector<NormId>& words,
                                            const Vocabulary& vocabulary, const SentenceFilter& filter) {
  std::vector<WordingPlace> places;
  if (words.empty()) return places;
  std::vector<std::string_view> row;
  std::vector<WordHash> hashes;
  for (const NormId id : words) {
    row.push_back(vocabulary.word(id));
    hashes.push_back(hash_of_word(row.back()));
  }
  std::vector<Feature> features;
  for_each_feature(hashes, [&](Feature feature, std::size_t, std::size_t) { features.push_back(feature); });
  std::ranges::sort(features);
  features.erase(std::unique(features.begin(), features.end()), features.end());
  const Result<std::vector<std::uint64_t>> counts = index.frequencies(features);
  if (!counts.ok()) return counts.error();
  std::vector<std::size_t> order(features.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return counts.value()[i]; });
  order.resize(std::min(order.size(), kFeaturesAsked));
  std::vector<Feature> asked;
  for (const std::size_t i : order) asked.push_back(features[i]);
  const Result<std::vector<std::vector<SentenceId>>> holders = index.holders(asked);
  if (!holders.ok()) return holders.error();
  std::vector<SentenceId> left = holders.value().front();
  for (const std::vector<SentenceId>& more : holders.value()) {
    std::vector<SentenceId> both;
    std::ranges::set_intersection(left, more, std::back_inserter(both));
    left = std::move(both);
  }
  const std::vector<unsigned char> allowed = passing(index.texts(), filter);
  std::erase_if(left, [&](SentenceId id) { return allowed[id.text] == 0; });
  Result<std::vector<IndexedSentence>> read = index.read(left);
  if (!read.ok()) return read.error();
  for (IndexedSentence& sentence : read.value()) {
    bool whole = false;
    const std::optional<TokenRange> tokens = row_in(sentence, row, whole);
    if (tokens) places.push_back({std::move(sentence), *tokens, whole});
  }
  return places;
}

}  // namespace agreed
