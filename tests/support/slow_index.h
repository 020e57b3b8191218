// SlowIndex: what every SentenceIndex must answer, by looking at all sentences each time. The oracle of the
// tests of retrieval: whichever index is under test must give the same answers, number by number.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "retrieve/index_source.h"
#include "retrieve/sentence_filter.h"
#include "retrieve/sentence_index.h"
#include "support/catch.h"
#include "support/random_text.h"

namespace agreed::test {

class SlowIndex {
 public:
  explicit SlowIndex(std::vector<IndexSource> sources) : sources_(std::move(sources)) {
    order_sources(sources_);
    for (std::uint32_t t = 0; t < sources_.size(); ++t) {
      for (std::uint32_t s = 0; s < sources_[t].text.sentences; ++s) {
        all_.push_back({{t, s}, features_of(indexed_sentence(sources_[t], {t, s}))});
      }
    }
  }

  struct Holding {
    SentenceId id;
    std::set<Feature> features;
  };
  [[nodiscard]] const std::vector<Holding>& all() const { return all_; }
  [[nodiscard]] const std::vector<IndexSource>& sources() const { return sources_; }

  [[nodiscard]] std::vector<SentenceId> holders(Feature feature) const {
    std::vector<SentenceId> found;
    for (const Holding& one : all_) {
      if (one.features.contains(feature)) found.push_back(one.id);
    }
    return found;
  }

  [[nodiscard]] std::vector<FoundSentence> best(const std::vector<WeightedFeature>& features,
                                                const SentenceFilter& filter, std::size_t most) const {
    std::vector<FoundSentence> found;
    for (const Holding& one : all_) {
      if (!passes(sources_[one.id.text].text, filter)) continue;
      std::uint64_t weight = 0;
      for (const WeightedFeature& feature : features) {
        if (one.features.contains(feature.feature)) weight += feature.weight;
      }
      if (weight > 0) found.push_back({one.id, weight});
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.weight > b.weight; });
    if (found.size() > most) found.resize(most);
    return found;
  }

  // Written out from the words, not by for_each_feature().
  static std::set<Feature> features_of(const IndexedSentence& sentence) {
    std::vector<std::vector<WordHash>> runs(1);
    for (const IndexedWord& word : sentence.words) {
      if (word.kind == TokenKind::gap) runs.emplace_back();
      if (word.kind == TokenKind::word || word.kind == TokenKind::number) {
        runs.back().push_back(hash_of_word(word.word));
      }
    }
    std::set<Feature> features;
    for (const std::vector<WordHash>& run : runs) {
      for (std::size_t i = 0; i < run.size(); ++i) {
        features.insert(feature_of(run[i]));
        if (i + 1 < run.size()) features.insert(feature_of(run[i], run[i + 1]));
        if (i + 2 < run.size()) features.insert(feature_of(run[i], run[i + 1], run[i + 2]));
      }
    }
    return features;
  }

 private:
  std::vector<IndexSource> sources_;
  std::vector<Holding> all_;
};

inline bool same(const IndexedSentence& a, const IndexedSentence& b) {
  const auto same_word = [](const IndexedWord& left, const IndexedWord& right) {
    return left.word == right.word && left.exact == right.exact && left.span == right.span &&
           left.kind == right.kind && left.folding == right.folding;
  };
  return a.id == b.id && a.paragraph == b.paragraph && a.span == b.span && a.wording == b.wording &&
         std::ranges::equal(a.words, b.words, same_word);
}

// Asks both everything, with filters and weights from a seed.
inline void check_same_answers(const SentenceIndex& index, const SlowIndex& slow, std::uint64_t seed) {
  REQUIRE(index.sentences() == slow.all().size());
  REQUIRE(index.texts().size() == slow.sources().size());
  std::vector<SentenceId> ids;
  std::vector<Feature> features = {feature_of(hash_of_word("stands-nowhere"))};
  for (const SlowIndex::Holding& one : slow.all()) {
    ids.push_back(one.id);
    features.insert(features.end(), one.features.begin(), one.features.end());
  }
  for (std::size_t i = 0; i < slow.sources().size(); ++i) {
    CHECK(index.texts()[i].id == slow.sources()[i].text.id);
    CHECK(index.texts()[i].sentences == slow.sources()[i].text.sentences);
  }
  const auto read = index.read(ids).value();
  REQUIRE(read.size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(same(read[i], indexed_sentence(slow.sources()[ids[i].text], ids[i])));
  }
  const auto counts = index.frequencies(features).value();
  const auto holders = index.holders(features).value();
  for (std::size_t i = 0; i < features.size(); ++i) {
    const std::vector<SentenceId> expected = slow.holders(features[i]);
    CHECK(counts[i] == expected.size());
    CHECK(holders[i] == expected);
  }
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    std::vector<WeightedFeature> asked;
    for (std::size_t i = random.below(12) + 1; i > 0; --i) {
      asked.push_back({features[random.below(features.size())], static_cast<std::uint32_t>(random.below(4))});
    }
    std::ranges::sort(asked, {}, &WeightedFeature::feature);
    asked.erase(std::unique(asked.begin(), asked.end(),
                            [](const auto& a, const auto& b) { return a.feature == b.feature; }),
                asked.end());
    SentenceFilter filter;
    if (random.below(2) == 0) filter.series = {"a"};
    if (random.below(3) == 0) filter.issuers = {"Norland", "Ostra"};
    if (random.below(4) == 0) filter.left_out = {"t0", "t1"};
    if (random.below(4) == 0) filter.since = Date{2002, 5, 1};
    if (random.below(4) == 0) filter.until = Date{2004, 5, 1};
    const std::size_t most = random.below(3) == 0 ? 1000 : random.below(5);
    CHECK(index.best(asked, filter, most).value() == slow.best(asked, filter, most));
  }
}

}  // namespace agreed::test
