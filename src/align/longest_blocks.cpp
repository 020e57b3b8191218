// The places of each id on the right are listed once; for a piece of the left the lengths of the runs that
// end at each right place are carried from one left place to the next.
#include "align/longest_blocks.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "align/anchors.h"

namespace agreed {
namespace {

constexpr std::size_t kFrequencyMatters = 200;  // ids on the right
constexpr std::uint64_t kStepsForEachId = 2000;

struct Piece {
  std::uint32_t left_begin, left_end, right_begin, right_end;
};

class Finder {
 public:
  Finder(std::span<const NormId> left, std::span<const NormId> right) : left_(left), right_(right) {
    list_places();
    ending_.assign(right.size() + 1, 0);
    next_ending_.assign(right.size() + 1, 0);
    steps_left_ = kStepsForEachId * (left.size() + right.size());
  }

  Matches find() {
    std::vector<Piece> stack = {
        {0, static_cast<std::uint32_t>(left_.size()), 0, static_cast<std::uint32_t>(right_.size())}};
    Matches found;
    while (!stack.empty()) {
      const Piece piece = stack.back();
      stack.pop_back();
      const Match match = longest(piece);
      if (match.length == 0) continue;
      found.push_back(match);
      const Piece before{piece.left_begin, match.left, piece.right_begin, match.right};
      const Piece behind{match.left + match.length, piece.left_end, match.right + match.length,
                         piece.right_end};
      for (const Piece& rest : {before, behind}) {
        if (rest.left_begin < rest.left_end && rest.right_begin < rest.right_end) stack.push_back(rest);
      }
    }
    std::ranges::sort(found, {}, &Match::right);
    Matches joined;
    for (const Match& match : found) append_match(joined, match);
    return joined;
  }

 private:
  // places_[first_[k] .. first_[k + 1]) are the places on the right of the id in left place i, where k is
  // group_[i]; the last group is empty.
  void list_places() {
    std::vector<std::pair<NormId, std::uint32_t>> sorted;
    sorted.reserve(right_.size());
    for (std::uint32_t j = 0; j < right_.size(); ++j) {
      if (right_[j] != kGapId) sorted.emplace_back(right_[j], j);
    }
    std::ranges::sort(sorted);
    const std::size_t most = right_.size() < kFrequencyMatters ? right_.size() : 1 + right_.size() / 100;
    std::vector<NormId> ids;
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i;
      while (end < sorted.size() && sorted[end].first == sorted[i].first) ++end;
      if (end - i <= most) {
        ids.push_back(sorted[i].first);
        first_.push_back(static_cast<std::uint32_t>(places_.size()));
        for (std::size_t k = i; k < end; ++k) places_.push_back(sorted[k].second);
      }
      i = end;
    }
    first_.push_back(static_cast<std::uint32_t>(places_.size()));
    first_.push_back(static_cast<std::uint32_t>(places_.size()));
    group_.reserve(left_.size());
    for (const NormId id : left_) {
      const auto at = std::ranges::lower_bound(ids, id);
      const bool known = at != ids.end() && *at == id;
      group_.push_back(static_cast<std::uint32_t>(known ? at - ids.begin() : std::ssize(ids)));
    }
  }

  // The longest block of the piece, the leftmost of equal ones; length 0 if there is none.
  Match longest(const Piece& piece) {
    Match best;
    for (std::uint32_t i = piece.left_begin; i < piece.left_end && steps_left_ != 0; ++i) {
      const auto begin = places_.begin() + first_[group_[i]];
      const auto end = places_.begin() + first_[group_[i] + 1];
      for (auto at = std::lower_bound(begin, end, piece.right_begin); at != end && *at < piece.right_end;
           ++at) {
        const std::uint32_t length = (*at == piece.right_begin ? 0 : ending_[*at]) + 1;
        next_ending_[*at + 1] = length;
        touched_next_.push_back(*at + 1);
        if (length > best.length) best = {i + 1 - length, *at + 1 - length, length};
        if (--steps_left_ == 0) break;
      }
      for (const std::uint32_t place : touched_) ending_[place] = 0;
      touched_.clear();
      std::swap(ending_, next_ending_);
      std::swap(touched_, touched_next_);
    }
    for (const std::uint32_t place : touched_) ending_[place] = 0;
    touched_.clear();
    grow(best, piece);
    return best;
  }

  // Frequent ids at both ends.
  void grow(Match& block, const Piece& piece) const {
    if (block.length == 0) return;
    const auto equal = [&](std::uint32_t i, std::uint32_t j) {
      return left_[i] != kGapId && left_[i] == right_[j];
    };
    while (block.left > piece.left_begin && block.right > piece.right_begin &&
           equal(block.left - 1, block.right - 1)) {
      --block.left, --block.right, ++block.length;
    }
    while (block.left + block.length < piece.left_end && block.right + block.length < piece.right_end &&
           equal(block.left + block.length, block.right + block.length)) {
      ++block.length;
    }
  }

  std::span<const NormId> left_;
  std::span<const NormId> right_;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> group_;
  std::vector<std::uint32_t> ending_;  // length of the run that ends before this right place, 0 elsewhere
  std::vector<std::uint32_t> next_ending_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> touched_next_;
  std::uint64_t steps_left_ = 0;
};

}  // namespace

Matches longest_blocks(std::span<const NormId> left, std::span<const NormId> right) {
  return Finder(left, right).find();
}

}  // namespace agreed
