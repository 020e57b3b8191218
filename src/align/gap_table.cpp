// See gap_table.h.
#include "align/gap_table.h"

#include <algorithm>

namespace agreed {
namespace {

constexpr std::size_t kParts = 3;  // a sentence is split into at most this many at once

// A part belongs to a split if at least half of its weight is in the whole, and the parts belong together
// if they take different words of it: at least four fifths of what they share one by one.
constexpr std::uint64_t kPartShare = 2;

constexpr std::uint32_t kPlainSimilarity = 750;  // thousandths

std::int64_t gain(std::uint64_t shared, std::uint64_t left, std::uint64_t right) {
  return static_cast<std::int64_t>(2000 * shared) -
         static_cast<std::int64_t>(kLeastSimilarity * (left + right));
}

}  // namespace

std::int64_t GapTable::gain_one(std::size_t l, std::size_t r) const {
  if (equal_.equal(left_[l], right_[r])) {
    const std::uint64_t weight = std::uint64_t{left_bags_[l].weight} + 1;  // an empty sentence pays too
    return gain(weight, weight, weight);
  }
  return gain(shared_[l * right_.size() + r], left_bags_[l].weight, right_bags_[r].weight);
}

// The gain of facing left l with the `parts` right sentences that end with r; 0 if they do not fit.
std::int64_t GapTable::gain_split(std::size_t l, std::size_t r, std::size_t parts) {
  std::uint64_t one_by_one = 0;
  std::uint64_t weight = 0;
  std::int64_t best_one = 0;  // what facing a single part would gain
  for (std::size_t p = r + 1 - parts; p <= r; ++p) {
    const std::uint64_t shared = shared_[l * right_.size() + p];
    const std::uint64_t part = right_bags_[p].weight;
    if (shared * kPartShare < part || part == 0) return 0;
    if (p > r + 1 - parts && !contiguous(*right_text_.text, right_[p - 1], right_[p])) return 0;
    one_by_one += shared;
    weight += part;
    best_one = std::max(best_one, gain(shared, left_bags_[l].weight, part));
  }
  if (gain(std::min<std::uint64_t>(one_by_one, left_bags_[l].weight), left_bags_[l].weight, weight) <=
      best_one) {
    return 0;
  }
  joined_.clear();
  joined_.add_sum(right_bags_, r + 1 - parts, parts);
  const std::uint64_t together = overlap(left_bags_[l], joined_[0]);
  return together * 5 < one_by_one * 4 ? 0 : gain(together, left_bags_[l].weight, weight);
}

std::int64_t GapTable::gain_merge(std::size_t l, std::size_t r, std::size_t parts) {
  std::uint64_t one_by_one = 0;
  std::uint64_t weight = 0;
  std::int64_t best_one = 0;  // what facing a single part would gain
  for (std::size_t p = l + 1 - parts; p <= l; ++p) {
    const std::uint64_t shared = shared_[p * right_.size() + r];
    const std::uint64_t part = left_bags_[p].weight;
    if (shared * kPartShare < part || part == 0) return 0;
    if (p > l + 1 - parts && !contiguous(*left_text_.text, left_[p - 1], left_[p])) return 0;
    one_by_one += shared;
    weight += part;
    best_one = std::max(best_one, gain(shared, part, right_bags_[r].weight));
  }
  if (gain(std::min<std::uint64_t>(one_by_one, right_bags_[r].weight), weight, right_bags_[r].weight) <=
      best_one) {
    return 0;
  }
  joined_.clear();
  joined_.add_sum(left_bags_, l + 1 - parts, parts);
  const std::uint64_t together = overlap(joined_[0], right_bags_[r]);
  return together * 5 < one_by_one * 4 ? 0 : gain(together, weight, right_bags_[r].weight);
}

// As many on both sides, and each very similar to the one that it faces: no other pairing is looked for.
bool GapTable::pairs_one_to_one(SentenceLinks& links) {
  if (left_.size() != right_.size()) return false;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    const Bag left = left_bags_[i];
    const Bag right = right_bags_[i];
    if (similarity(overlap(left, right), left.weight, right.weight) < kPlainSimilarity) return false;
  }
  for (std::size_t i = 0; i < left_.size(); ++i) link_one(i, i, links);
  return true;
}

void GapTable::link_one(std::size_t l, std::size_t r, SentenceLinks& links) const {
  if (equal_.equal(left_[l], right_[r])) {
    links.add_equal(left_[l], right_[r]);
  } else {
    links.add({left_[l], left_[l] + 1}, {right_[r], right_[r] + 1});
  }
}

void GapTable::pair(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
                    SentenceLinks& links) {
  left_ = left;
  right_ = right;
  left_bags_.clear();
  right_bags_.clear();
  for (const std::uint32_t l : left) left_bags_.add(left_text_.sentence(l), weights_);
  for (const std::uint32_t r : right) right_bags_.add(right_text_.sentence(r), weights_);
  if (pairs_one_to_one(links)) return;
  const std::size_t width = right.size() + 1;
  shared_.assign(left.size() * right.size(), 0);
  cells_.assign((left.size() + 1) * width, Cell{});
  for (std::size_t l = 0; l < left.size(); ++l) {
    const Bag bag = left_bags_[l];
    for (std::size_t r = 0; r < right.size(); ++r) {
      const Bag other = right_bags_[r];
      // A whole may weigh three times its part, not more: what differs more is not looked at.
      if (bag.weight > 6 * other.weight || other.weight > 6 * bag.weight) continue;
      shared_[l * right.size() + r] = overlap(bag, other);
    }
  }
  for (std::size_t l = 0; l <= left.size(); ++l) {
    for (std::size_t r = 0; r <= right.size(); ++r) {
      Cell& cell = cells_[l * width + r];
      const auto offer = [&](std::size_t left_step, std::size_t right_step, std::int64_t gained) {
        const std::int64_t score = cells_[(l - left_step) * width + r - right_step].score + gained;
        if (score > cell.score || (cell.left_step == 0 && cell.right_step == 0)) {
          cell = {score, static_cast<std::uint8_t>(left_step), static_cast<std::uint8_t>(right_step)};
        }
      };
      if (l > 0 && r > 0) {
        if (const std::int64_t gained = gain_one(l - 1, r - 1); gained > 0) offer(1, 1, gained);
        for (std::size_t parts = 2; parts <= kParts; ++parts) {
          if (r >= parts) {
            if (const std::int64_t gained = gain_split(l - 1, r - 1, parts); gained > 0)
              offer(1, parts, gained);
          }
          if (l >= parts) {
            if (const std::int64_t gained = gain_merge(l - 1, r - 1, parts); gained > 0)
              offer(parts, 1, gained);
          }
        }
      }
      if (r > 0) offer(0, 1, 0);
      if (l > 0) offer(1, 0, 0);
    }
  }
  std::size_t l = left.size();
  std::size_t r = right.size();
  while (l > 0 || r > 0) {
    const Cell& cell = cells_[l * width + r];
    l -= cell.left_step;
    r -= cell.right_step;
    if (cell.left_step == 0 || cell.right_step == 0) continue;
    if (cell.left_step == 1 && cell.right_step == 1) {
      link_one(l, r, links);
    } else {
      links.add({left[l], left[l + cell.left_step - 1] + 1}, {right[r], right[r + cell.right_step - 1] + 1});
    }
  }
}

}  // namespace agreed
