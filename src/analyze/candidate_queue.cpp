// Sentences are read some at once: an index on several hosts then waits for all of them together.
#include "analyze/candidate_queue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace agreed {
namespace {

constexpr std::size_t kReadAtOnce = 16;

}  // namespace

void CandidateQueue::add(std::span<const FoundSentence> found, const SearchFeatures& features) {
  unread_.erase(unread_.begin(), unread_.begin() + static_cast<std::ptrdiff_t>(next_));
  next_ = 0;
  for (const FoundSentence& one : found) {
    const std::uint64_t shared = std::min(features.shared_at_most(one.weight), draft_.weight);
    // A sentence weighs no less than what it shares.
    unread_.push_back({LikenessScorer::at_most(draft_, shared, shared), at_most_.size(), one.id});
    at_most_.push_back(0);
  }
  std::ranges::sort(unread_, [](const Unread& a, const Unread& b) {
    return a.at_most != b.at_most ? a.at_most > b.at_most : a.place < b.place;
  });
}

Result<std::optional<IndexedSentence>> CandidateQueue::next(std::uint32_t least) {
  while (true) {
    const std::uint32_t unread = next_ < unread_.size() ? unread_[next_].at_most : 0;
    const std::uint32_t known = queue_.empty() ? 0 : queue_.top().first.first;
    if (std::max(unread, known) < std::max(least, 1U)) return std::optional<IndexedSentence>{};
    if (unread > known) {
      const Result<bool> read_some = read(least);
      if (!read_some.ok()) return read_some.error();
      continue;
    }
    IndexedSentence sentence = std::move(held_[queue_.top().second]);
    queue_.pop();
    return std::optional<IndexedSentence>(std::move(sentence));
  }
}

Result<bool> CandidateQueue::read(std::uint32_t least) {
  std::vector<SentenceId> ids;
  std::vector<std::size_t> places;
  for (; next_ < unread_.size() && ids.size() < kReadAtOnce && unread_[next_].at_most >= least; ++next_) {
    ids.push_back(unread_[next_].id);
    places.push_back(unread_[next_].place);
  }
  Result<std::vector<IndexedSentence>> sentences = index_.read(ids);
  if (!sentences.ok()) return sentences.error();
  const std::size_t known = words_.size();
  const Result<bool> added = words_.add(sentences.value(), vocabulary_, rarity_);
  if (!added.ok()) return added.error();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::uint64_t shared = shared_weight(draft_.sorted, words_.words(known + i), rarity_);
    if (shared == 0) continue;
    const std::uint32_t at_most = LikenessScorer::at_most(draft_, shared, words_.weight(known + i));
    at_most_[places[i]] = at_most;
    if (at_most < least) continue;
    queue_.push({{at_most, std::numeric_limits<std::size_t>::max() - places[i]}, held_.size()});
    held_.push_back(std::move(sentences.value()[i]));
  }
  return true;
}

std::size_t CandidateQueue::could_reach(std::size_t place, std::uint32_t score) const {
  return static_cast<std::size_t>(
      std::count_if(at_most_.begin() + static_cast<std::ptrdiff_t>(place), at_most_.end(),
                    [&](std::uint32_t at_most) { return at_most != 0 && at_most >= score; }));
}

}  // namespace agreed
