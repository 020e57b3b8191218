// The words of all passages stand one after the other in a pool; hashes of their ids lead there.
#include "analyze/kept_passages.h"

#include <algorithm>

namespace agreed {

std::uint64_t hash_of_ids(std::span<const NormId> ids) {
  std::uint64_t hash = 0xcbf29ce484222325U + ids.size();
  for (const NormId id : ids) {
    hash = (hash ^ id) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29U;
  }
  return hash;
}

KeptPassages::WordRange KeptPassages::keep(std::span<const NormId> ids, std::span<const WordNumber> words) {
  const WordRange kept{static_cast<std::uint32_t>(pool_.size()),
                       static_cast<std::uint32_t>(pool_.size() + words.size())};
  pool_.insert(pool_.end(), words.begin(), words.end());
  places_[hash_of_ids(ids)].push_back(kept);
  return kept;
}

void KeptPassages::keep_paragraph(std::span<const NormId> ids, std::span<const WordNumber> words) {
  keep(ids, words);
}

void KeptPassages::keep_sentence(std::span<const NormId> ids, std::span<const WordNumber> words) {
  const WordRange kept = keep(ids, words);
  for (std::size_t i = 1; i < words.size(); ++i) {
    note_beside(behind_, words[i - 1], words[i]);
    note_beside(before_, words[i], words[i - 1]);
  }
  const auto sentence = static_cast<std::uint32_t>(sentences_.size());
  for (std::size_t i = 0; i + kGramSize <= ids.size(); ++i) {
    std::vector<std::uint32_t>& holders = grams_[hash_of_ids(ids.subspan(i, kGramSize))];
    if (holders.empty() || holders.back() != sentence) holders.push_back(sentence);
  }
  sentences_.push_back(kept);
}

std::span<const WordNumber> KeptPassages::likeliest(std::span<const std::uint64_t> grams) {
  votes_.clear();
  for (const std::uint64_t gram : grams) {
    const auto found = grams_.find(gram);
    if (found == grams_.end()) continue;
    const std::size_t tries = std::min(kMostPlaces, found->second.size());
    votes_.insert(votes_.end(), found->second.end() - static_cast<std::ptrdiff_t>(tries),
                  found->second.end());
  }
  std::ranges::sort(votes_);
  std::span<const WordNumber> best;
  std::ptrdiff_t most = 0;
  for (auto at = votes_.begin(); at != votes_.end();) {
    const auto end = std::upper_bound(at, votes_.end(), *at);
    if (end - at >= most) most = end - at, best = words_of(sentences_[*at]);
    at = end;
  }
  return best;
}

void KeptPassages::note_beside(Beside& beside, WordNumber word, WordNumber neighbour) {
  if (word >= beside.size()) beside.resize(word + std::size_t{1});
  std::vector<WordNumber>& list = beside[word];
  if (list.size() < kMostPlaces && std::ranges::find(list, neighbour) == list.end())
    list.push_back(neighbour);
}

}  // namespace agreed
