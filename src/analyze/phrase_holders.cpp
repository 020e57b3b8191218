// Lists of holders are cut to what may be found as soon as they come, then intersected from the shortest on.
#include "analyze/phrase_holders.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

constexpr std::uint32_t kRun = 3;

bool has_gap(const WordRow& row, WordPlaceRange range) {
  return std::any_of(row.ids.begin() + range.begin, row.ids.begin() + range.end,
                     [](NormId id) { return id == kGapId; });
}

}  // namespace

WordRow word_row_of(const NormalizedText& text, std::uint32_t sentence) {
  WordRow row;
  const TokenRange range = text.sentences[sentence].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NormToken& token = text.tokens[i];
    const bool gap = token.kind == TokenKind::gap;
    if (!gap && !is_feature_word(token.kind)) continue;
    row.ids.push_back(gap ? kGapId : token.id);
    row.tokens.push_back(i);
  }
  return row;
}

PhraseHolders::PhraseHolders(const SentenceIndex& index, std::vector<unsigned char> passing,
                             Vocabulary& vocabulary)
    : index_(index), passing_(std::move(passing)), vocabulary_(vocabulary) {}

WordHash PhraseHolders::hash_of(NormId id) const {
  return hash_of_word(vocabulary_.word(id));
}

Feature PhraseHolders::feature_of_range(const WordRow& row, WordPlaceRange range) const {
  const auto hash = [&](std::uint32_t i) { return hash_of(row.ids[range.begin + i]); };
  if (range.size() == 1) return feature_of(hash(0));
  if (range.size() == 2) return feature_of(hash(0), hash(1));
  return feature_of(hash(0), hash(1), hash(2));
}

Result<bool> PhraseHolders::ask(const std::vector<WordRow>& rows,
                                const std::vector<std::vector<WordPlaceRange>>& shorter) {
  std::vector<Feature> features;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto size = static_cast<std::uint32_t>(rows[r].ids.size());
    for (std::uint32_t i = 0; i + kRun <= size; ++i) {
      if (!has_gap(rows[r], {i, i + kRun})) features.push_back(feature_of_range(rows[r], {i, i + kRun}));
    }
    for (const WordPlaceRange range : shorter[r]) {
      if (!has_gap(rows[r], range)) features.push_back(feature_of_range(rows[r], range));
    }
  }
  std::ranges::sort(features);
  features.erase(std::unique(features.begin(), features.end()), features.end());
  Result<std::vector<Holders>> found = index_.holders(features);
  if (!found.ok()) return found.error();
  for (std::size_t i = 0; i < features.size(); ++i) {
    Holders list = std::move(found.value()[i]);
    std::erase_if(list, [&](SentenceId id) { return passing_[id.text] == 0; });
    if (!list.empty()) holders_.emplace(features[i], std::move(list));
  }
  return true;
}

const PhraseHolders::Holders& PhraseHolders::holders(Feature feature) const {
  static const Holders kNone;
  const auto found = holders_.find(feature);
  return found == holders_.end() ? kNone : found->second;
}

std::vector<std::uint32_t> PhraseHolders::longest_runs(const WordRow& row) const {
  std::vector<std::uint32_t> longest;
  std::vector<std::pair<SentenceId, std::uint32_t>>
      before;  // holders of the run before, and where they began
  std::vector<std::pair<SentenceId, std::uint32_t>> here;
  for (std::uint32_t i = 0; i + kRun <= row.ids.size(); ++i) {
    here.clear();
    std::uint32_t first = i + 1;
    if (!has_gap(row, {i, i + kRun})) {
      auto earlier = before.begin();
      for (const SentenceId id : holders(feature_of_range(row, {i, i + kRun}))) {
        while (earlier != before.end() && earlier->first < id) ++earlier;
        const bool goes_on = earlier != before.end() && earlier->first == id;
        here.emplace_back(id, goes_on ? earlier->second : i);
        first = std::min(first, here.back().second);
      }
    }
    longest.push_back(first);
    before.swap(here);
  }
  return longest;
}

Result<std::vector<SentenceId>> PhraseHolders::holders_of(const WordRow& row, WordPlaceRange phrase) {
  if (phrase.empty() || has_gap(row, phrase)) return Holders{};
  std::vector<const Holders*> lists;
  if (phrase.size() < kRun) {
    lists.push_back(&holders(feature_of_range(row, phrase)));
  } else {
    for (std::uint32_t i = phrase.begin; i + kRun <= phrase.end; ++i) {
      lists.push_back(&holders(feature_of_range(row, {i, i + kRun})));
    }
  }
  std::ranges::sort(lists, {}, [](const Holders* list) { return list->size(); });
  Holders candidates = *lists.front();
  for (std::size_t i = 1; i < lists.size() && !candidates.empty(); ++i) {
    Holders both;
    std::ranges::set_intersection(candidates, *lists[i], std::back_inserter(both));
    candidates.swap(both);
  }
  const Result<bool> done = read(candidates);
  if (!done.ok()) return done.error();
  const auto words = std::span(row.ids).subspan(phrase.begin, phrase.size());
  std::erase_if(candidates, [&](SentenceId id) {
    const std::vector<NormId>& there = read_.at(id).row;
    return std::search(there.begin(), there.end(), words.begin(), words.end()) == there.end();
  });
  return candidates;
}

Result<bool> PhraseHolders::read(const Holders& wanted) {
  Holders missing;
  std::ranges::copy_if(wanted, std::back_inserter(missing),
                       [&](SentenceId id) { return !read_.contains(id); });
  if (missing.empty()) return true;
  Result<std::vector<IndexedSentence>> sentences = index_.read(missing);
  if (!sentences.ok()) return sentences.error();
  for (IndexedSentence& sentence : sentences.value()) {
    std::vector<NormId> row;
    for (const IndexedWord& word : sentence.words) {
      if (word.kind == TokenKind::gap) row.push_back(kGapId);
      if (is_feature_word(word.kind)) row.push_back(vocabulary_.intern(word.word));
    }
    sentence.words.clear();
    const SentenceId id = sentence.id;
    read_.emplace(id, Read{std::move(sentence), std::move(row)});
  }
  return true;
}

}  // namespace agreed
