#include "analyze/precedent_candidates.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "analyze/precedent.h"
#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

// The rarest features are taken whatever they cost.
constexpr std::size_t kFewestFeatures = 4;
// Of a feature that every sentence has; one that a single sentence has weighs ten times as much.
constexpr std::uint32_t kLeastFeatureWeight = 24;
constexpr std::size_t kSentencesAtOnce = 4096;

// Bits of a found weight that hold the weight of words: a thousand of the rarest (WordRarity) in an archive
// of 2^32 sentences.
constexpr unsigned kWordBits = 18;
constexpr std::uint64_t kMostWeight = 240;
static_assert(kMostPrecedentWords * kMostWeight < std::uint64_t{1} << kWordBits);

struct Kind {
  Feature feature = 0;
  std::size_t words = 0;
  std::uint32_t weight = 0;  // of a word, for every time that the row has it
  std::uint64_t frequency = 0;
};

}  // namespace

Result<bool> CandidateWords::add(std::span<const IndexedSentence> sentences, Vocabulary& vocabulary,
                                 WordRarity& rarity) {
  const std::size_t from = words_.size();
  for (const IndexedSentence& sentence : sentences) {
    const std::size_t begin = words_.size();
    for (const IndexedWord& word : sentence.words) {
      if (is_feature_word(word.kind)) words_.push_back(vocabulary.intern(word.word));
    }
    std::sort(words_.begin() + static_cast<std::ptrdiff_t>(begin), words_.end());
    ids_.push_back(sentence.id);
    ends_.push_back(words_.size());
  }
  const Result<bool> learned = rarity.learn(std::span(words_).subspan(from));
  if (!learned.ok()) return learned.error();
  for (std::size_t i = weights_.size(); i < ids_.size(); ++i) {
    std::uint64_t weight = 0;
    for (const NormId word : words(i)) weight += rarity[word];
    weights_.push_back(weight);
  }
  return true;
}

std::span<const NormId> CandidateWords::words(std::size_t i) const {
  const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
  return std::span(words_).subspan(begin, ends_[i] - begin);
}

std::uint64_t SearchFeatures::shared_at_most(std::uint64_t found) const {
  return (found & ((std::uint64_t{1} << kWordBits) - 1)) + passed_over;
}

Result<SearchFeatures> search_features(const SentenceIndex& index, std::span<const WordHash> row,
                                       std::span<const std::uint32_t> weights) {
  std::vector<Kind> kinds;
  for_each_feature(row, [&](Feature feature, std::size_t first, std::size_t words) {
    kinds.push_back({feature, words, words == 1 ? weights[first] : 0, 0});
  });
  std::ranges::sort(kinds, {}, &Kind::feature);
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (distinct > 0 && kinds[distinct - 1].feature == kinds[i].feature) {
      kinds[distinct - 1].weight += kinds[i].weight;
    } else {
      kinds[distinct++] = kinds[i];
    }
  }
  kinds.resize(distinct);
  std::vector<Feature> features;
  for (const Kind& kind : kinds) features.push_back(kind.feature);
  const Result<std::vector<std::uint64_t>> counts = index.frequencies(features);
  if (!counts.ok()) return counts.error();
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i].frequency = counts.value()[i];
  std::erase_if(kinds, [](const Kind& kind) { return kind.frequency == 0; });
  std::ranges::sort(kinds, [](const Kind& a, const Kind& b) {
    return std::tie(a.frequency, a.feature) < std::tie(b.frequency, b.feature);
  });

  const std::uint64_t budget =
      kPostingsPerBit * static_cast<std::uint64_t>(std::bit_width(index.sentences()));
  std::uint64_t spent = 0;
  SearchFeatures search;
  std::size_t taken = 0;
  for (; taken < kinds.size(); ++taken) {
    const Kind& kind = kinds[taken];
    spent += kind.frequency;
    if (spent > budget && taken >= kFewestFeatures) break;
    // The words of a pair are counted by themselves, too: what it adds is that they stand together.
    const std::uint32_t weight =
        kLeastFeatureWeight + sixteenths_of_rarity(kind.frequency, index.sentences());
    const std::uint32_t order = weight / static_cast<std::uint32_t>(kind.words);
    search.features.push_back({kind.feature, (order << kWordBits) + kind.weight});
  }
  for (; taken < kinds.size(); ++taken) search.passed_over += kinds[taken].weight;
  return search;
}

Result<CandidateWords> every_sentence(const SentenceIndex& index, Vocabulary& vocabulary,
                                      WordRarity& rarity) {
  CandidateWords words;
  std::vector<SentenceId> ids;
  const auto add = [&] {
    const Result<std::vector<IndexedSentence>> read = index.read(ids);
    ids.clear();
    if (!read.ok()) return Result<bool>(read.error());
    return words.add(read.value(), vocabulary, rarity);
  };
  for (std::uint32_t text = 0; text < index.texts().size(); ++text) {
    for (std::uint32_t place = 0; place < index.texts()[text].sentences; ++place) {
      ids.push_back({text, place});
      if (ids.size() < kSentencesAtOnce) continue;
      const Result<bool> added = add();
      if (!added.ok()) return added.error();
    }
  }
  const Result<bool> added = add();
  if (!added.ok()) return added.error();
  return words;
}

}  // namespace agreed
