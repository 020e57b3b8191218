// Counting sort by bucket: one pass counts, one files. Texts are cut into as many runs as there are workers,
// and each run counts and files by itself.
#include "retrieve/memory_index.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "corpus/for_each_index.h"
#include "retrieve/sentence_features.h"
#include "retrieve/sentence_filter.h"
#include "text/check.h"

namespace agreed {
namespace {

constexpr std::uint64_t kFeaturesPerBucket = 256;
constexpr unsigned kFewestBucketBits = 1;
constexpr unsigned kMostBucketBits = 16;

// A run of texts, filed by one worker.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::uint32_t> next;  // by bucket: first its count, then where its next feature goes
};

// As many as workers, of about equally many words.
std::vector<Run> runs_of(const std::vector<IndexSource>& sources, std::uint64_t words) {
  // So many that each is worth a thread.
  const std::size_t count = sources.size() < 2 ? 1 : std::max<std::size_t>(most_workers(sources.size()), 1);
  std::vector<Run> runs;
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (runs.empty() || (runs.size() < count && before >= runs.size() * words / count)) {
      runs.push_back({i, i, {}});
    }
    runs.back().end = i + 1;
    before += sources[i].words.tokens.size();
  }
  return runs;
}

}  // namespace

MemoryIndex::MemoryIndex(std::vector<IndexSource> sources) : sources_(std::move(sources)) {
  order_sources(sources_);
  for (const IndexSource& source : sources_) texts_.push_back(source.text);
  number_sentences();
  fill_buckets();
}

void MemoryIndex::number_sentences() {
  std::uint64_t count = 0;
  for (const IndexedText& text : texts_) count += text.sentences;
  AGREED_CHECK(count < UINT32_MAX);
  text_of_.reserve(count);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) {
    first_.push_back(static_cast<std::uint32_t>(text_of_.size()));
    text_of_.insert(text_of_.end(), texts_[i].sentences, i);
  }
}

void MemoryIndex::fill_buckets() {
  std::uint64_t words = 0;
  for (const IndexSource& source : sources_) words += source.words.tokens.size();
  AGREED_CHECK(words * 3 < UINT32_MAX);
  const unsigned bits = std::clamp(static_cast<unsigned>(std::bit_width(words * 3 / kFeaturesPerBucket)),
                                   kFewestBucketBits, kMostBucketBits);
  shift_ = 64 - bits;

  std::map<const Vocabulary*, WordHashes> hashes;
  for (const IndexSource& source : sources_) hashes.try_emplace(source.vocabulary.get(), *source.vocabulary);
  std::vector<Run> runs = runs_of(sources_, words);
  const auto for_each_in = [&](const Run& run, auto&& take) {
    std::vector<WordHash> row;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const NormalizedText& text = sources_[i].words;
      const WordHashes& of_text = hashes.at(sources_[i].vocabulary.get());
      for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
        word_row(text, text.sentences[s].tokens, of_text, row);
        for_each_feature(row,
                         [&](Feature feature, std::size_t, std::size_t) { take(feature, first_[i] + s); });
      }
    }
  };
  const auto on_all_cores = [&](auto&& work) {
    // Runs are few and large; for_each_index gives a thread to every eight items.
    constexpr std::size_t kItems = 8;
    for_each_index(runs.size() * kItems, [&](std::size_t i) {
      if (i % kItems == 0) work(runs[i / kItems]);
    });
  };

  on_all_cores([&](Run& run) {
    run.next.assign(std::size_t{1} << bits, 0);
    for_each_in(run, [&](Feature feature, std::uint32_t) { ++run.next[bucket_of(feature)]; });
  });
  buckets_.resize(std::size_t{1} << bits);
  std::uint32_t total = 0;
  for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
    buckets_[bucket].begin = total;
    for (Run& run : runs) total += std::exchange(run.next[bucket], total);
    buckets_[bucket].end = total;
  }
  features_.resize(total);
  holders_.resize(total);
  on_all_cores([&](Run& run) {
    for_each_in(run, [&](Feature feature, std::uint32_t sentence) {
      const std::uint32_t place = run.next[bucket_of(feature)]++;
      features_[place] = feature;
      holders_[place] = sentence;
    });
  });
  for_each_index(buckets_.size(), [&](std::size_t bucket) { sort_bucket(bucket); });
}

void MemoryIndex::sort_bucket(std::size_t bucket) {
  auto& [begin, end] = buckets_[bucket];
  std::vector<std::pair<Feature, std::uint32_t>> pairs;
  pairs.reserve(end - begin);
  for (std::uint32_t i = begin; i < end; ++i) pairs.emplace_back(features_[i], holders_[i]);
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  end = begin;
  for (const auto& [feature, holder] : pairs) {
    features_[end] = feature;
    holders_[end++] = holder;
  }
}

std::span<const std::uint32_t> MemoryIndex::holders_of(Feature feature) const {
  const auto [begin, end] = buckets_[bucket_of(feature)];
  const auto range = std::equal_range(features_.begin() + begin, features_.begin() + end, feature);
  return std::span(holders_).subspan(static_cast<std::size_t>(range.first - features_.begin()),
                                     static_cast<std::size_t>(range.second - range.first));
}

Result<std::vector<std::uint64_t>> MemoryIndex::frequencies(std::span<const Feature> features) const {
  std::vector<std::uint64_t> counts;
  counts.reserve(features.size());
  for (const Feature feature : features) counts.push_back(holders_of(feature).size());
  return counts;
}

Result<std::vector<std::vector<SentenceId>>> MemoryIndex::holders(std::span<const Feature> features) const {
  std::vector<std::vector<SentenceId>> found(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const std::uint32_t sentence : holders_of(features[i])) found[i].push_back(id_of(sentence));
  }
  return found;
}

Result<std::vector<FoundSentence>> MemoryIndex::best(std::span<const WeightedFeature> features,
                                                     const SentenceFilter& filter, std::size_t most) const {
  const std::vector<unsigned char> allowed = passing(texts_, filter);
  std::vector<std::uint64_t> weights(text_of_.size(), 0);
  std::vector<std::uint32_t> touched;
  for (const WeightedFeature& one : features) {
    if (one.weight == 0) continue;
    for (const std::uint32_t sentence : holders_of(one.feature)) {
      if (allowed[text_of_[sentence]] == 0) continue;
      if (weights[sentence] == 0) touched.push_back(sentence);
      weights[sentence] += one.weight;
    }
  }
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
  };
  const std::size_t kept = std::min(most, touched.size());
  std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(kept), touched.end(),
                    before);
  std::vector<FoundSentence> found;
  found.reserve(kept);
  for (std::size_t i = 0; i < kept; ++i) found.push_back({id_of(touched[i]), weights[touched[i]]});
  return found;
}

Result<std::vector<IndexedSentence>> MemoryIndex::read(std::span<const SentenceId> sentences) const {
  std::vector<IndexedSentence> read;
  read.reserve(sentences.size());
  for (const SentenceId id : sentences) {
    AGREED_CHECK(id.text < texts_.size() && id.place < texts_[id.text].sentences);
    read.push_back(indexed_sentence(sources_[id.text], id));
  }
  return read;
}

}  // namespace agreed
