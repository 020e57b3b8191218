// See equal_sentences.h.
#include "align/equal_sentences.h"

#include <algorithm>
#include <bit>

#include "align/increasing.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

// Matching what repeats opens new gaps in which other things repeat; after this many rounds the rest
// is left to the steps that follow. Each round is linear.
constexpr std::uint32_t kRounds = 12;

std::uint64_t hash_of(std::span<const NormId> ids) {
  std::uint64_t hash = ids.size() + 0x9e3779b97f4a7c15U;
  for (const NormId id : ids) {
    hash ^= id;
    hash *= 0xff51afd7ed558ccdU;
    hash ^= hash >> 32U;
  }
  return hash;
}

bool has_gap(std::span<const NormId> ids) {
  return std::find(ids.begin(), ids.end(), kGapId) != ids.end();
}

}  // namespace

EqualSentences::EqualSentences(const TextIds& left, const TextIds& right) : left_text_(&left) {
  const std::size_t sentences = std::size_t{left.sentences()} + right.sentences();
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t class_number = kNone;
  };
  std::vector<Slot> table(std::bit_ceil(sentences * 2 + 2));
  std::vector<TokenRange> first_of_class;  // with the side in left_classes
  std::uint32_t left_classes = 0;
  const auto number = [&](const TextIds& side, std::vector<std::uint32_t>& classes, bool is_left) {
    classes.reserve(side.sentences());
    for (const Sentence& sentence : side.text->sentences) {
      const auto ids = side.of(sentence.tokens);
      const std::uint64_t hash = hash_of(ids);
      const auto tag = static_cast<std::uint32_t>(hash >> 32U);
      const bool gap = has_gap(ids);
      std::size_t i = hash & (table.size() - 1);
      std::uint32_t found = kNone;
      while (!gap && table[i].class_number != kNone) {
        const std::uint32_t candidate = table[i].class_number;
        const TextIds& owner = candidate < left_classes || is_left ? left : right;
        if (table[i].tag == tag && std::ranges::equal(owner.of(first_of_class[candidate]), ids)) {
          found = candidate;
          break;
        }
        i = (i + 1) & (table.size() - 1);
      }
      if (found == kNone) {
        found = static_cast<std::uint32_t>(first_of_class.size());
        first_of_class.push_back(sentence.tokens);
        if (!gap) table[i] = {tag, found};
      }
      classes.push_back(found);
    }
    if (is_left) left_classes = static_cast<std::uint32_t>(first_of_class.size());
  };
  number(left, left_, true);
  number(right, right_, false);
  tallies_.resize(first_of_class.size());
  next_.resize(right.sentences(), kNone);
}

// Classes that stand once on each side; if there are none, the k-th of each class against the k-th.
std::vector<EqualSentences::Place> EqualSentences::places(const SentenceRectangle& within,
                                                          std::uint32_t shortest, const SentenceLinks& links,
                                                          bool& repeated) {
  const auto wanted = [&](std::uint32_t l) { return links.left_free(l) && tokens(l) >= shortest; };
  for (std::uint32_t l = within.left.begin; l < within.left.end; ++l) {
    if (wanted(l)) ++tallies_[left_[l]].left_count;
  }
  for (std::uint32_t r = within.right.end; r-- > within.right.begin;) {
    Tally& tally = tallies_[right_[r]];
    if (tally.left_count == 0 || !links.right_free(r)) continue;
    next_[r] = tally.right_count == 0 ? kNone : tally.right;
    ++tally.right_count;
    tally.right = r;
  }
  std::vector<Place> found;
  for (std::uint32_t l = within.left.begin; l < within.left.end; ++l) {
    const Tally& tally = tallies_[left_[l]];
    if (wanted(l) && tally.left_count == 1 && tally.right_count == 1) found.push_back({l, tally.right});
  }
  repeated = found.empty();
  if (repeated) {
    for (std::uint32_t l = within.left.begin; l < within.left.end; ++l) {
      Tally& tally = tallies_[left_[l]];
      if (!wanted(l) || tally.right_count == 0) continue;
      found.push_back({l, tally.right});
      tally.right = next_[tally.right];
      --tally.right_count;
    }
  }
  for (std::uint32_t l = within.left.begin; l < within.left.end; ++l) tallies_[left_[l]] = {};
  return found;
}

std::vector<SentenceRectangle> EqualSentences::link_in_order(SentenceRectangle within, std::uint32_t shortest,
                                                             SentenceLinks& links) {
  struct Job {
    SentenceRectangle rectangle;
    std::uint32_t round;
  };
  std::vector<SentenceRectangle> remaining;
  std::vector<Job> jobs{{within, 0}};
  const auto linkable = [&](std::uint32_t l, std::uint32_t r) {
    return equal(l, r) && links.left_free(l) && links.right_free(r);
  };
  std::vector<std::uint32_t> rights;
  std::vector<std::uint32_t> weights;
  while (!jobs.empty()) {
    auto [rectangle, round] = jobs.back();
    jobs.pop_back();
    auto& [left, right] = rectangle;
    while (!left.empty() && !right.empty() && linkable(left.begin, right.begin)) {
      links.add_equal(left.begin++, right.begin++);
    }
    while (!left.empty() && !right.empty() && linkable(left.end - 1, right.end - 1)) {
      links.add_equal(--left.end, --right.end);
    }
    if (left.empty() || right.empty()) continue;
    bool repeated = false;
    const std::vector<Place> found =
        round < kRounds ? places(rectangle, shortest, links, repeated) : std::vector<Place>{};
    if (found.empty()) {
      remaining.push_back(rectangle);
      continue;
    }
    rights.clear();
    weights.clear();
    for (const Place& place : found) {
      rights.push_back(place.right);
      weights.push_back(tokens(place.left) + 1);
    }
    const std::vector<std::uint32_t> rising = heaviest_increasing(rights, weights);
    // What repeats on both sides in no common order is weak evidence: similarity is asked instead.
    if (repeated && rising.size() * 2 < found.size()) {
      remaining.push_back(rectangle);
      continue;
    }
    const std::size_t first = jobs.size();
    std::uint32_t l = left.begin;
    std::uint32_t r = right.begin;
    for (const std::uint32_t kept : rising) {
      const Place place = found[kept];
      if (place.left < l || place.right < r) continue;  // already joined to the one before
      jobs.push_back({{{l, place.left}, {r, place.right}}, round + 1});
      l = place.left;
      r = place.right;
      while (l < left.end && r < right.end && linkable(l, r)) links.add_equal(l++, r++);
    }
    jobs.push_back({{{l, left.end}, {r, right.end}}, round + 1});
    std::reverse(jobs.begin() + static_cast<std::ptrdiff_t>(first), jobs.end());
  }
  return remaining;
}

void EqualSentences::link_anywhere(std::uint32_t shortest, SentenceLinks& links) {
  for (const std::uint32_t class_number : left_) ++tallies_[class_number].left_count;
  for (std::uint32_t r = 0; r < right_.size(); ++r) {
    ++tallies_[right_[r]].right_count;
    tallies_[right_[r]].right = r;
  }
  for (std::uint32_t l = 0; l < left_.size(); ++l) {
    const Tally& tally = tallies_[left_[l]];
    if (tally.left_count != 1 || tally.right_count != 1 || tokens(l) < shortest) continue;
    if (links.left_free(l) && links.right_free(tally.right)) links.add_equal(l, tally.right);
  }
  std::fill(tallies_.begin(), tallies_.end(), Tally{});
}

}  // namespace agreed
