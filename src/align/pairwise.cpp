// Two token sequences to an Alignment.
//
// Equal ends are trimmed, ids that only one side holds are set aside, equal ends are trimmed again:
// all three keep the script minimal. What is left goes to dtl in one call if it fits under its bound.
// If not, it is cut at anchors, from long unique n-grams to short repeated ones, until the pieces fit;
// a piece in which nothing helps is taken as one replaced block, with a note.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "align/anchors.h"
#include "align/dtl_adapter.h"
#include "align/token_aligner.h"
#include "text/check.h"

namespace agreed {
namespace {

struct AnchorLevel {
  std::uint32_t gram_length;
  AnchorChoice choice;
};

// Tried in this order on a piece that is too large. Long grams first: they are the surest.
constexpr std::array<AnchorLevel, 7> kLevels = {{{16, AnchorChoice::unique},
                                                 {8, AnchorChoice::unique},
                                                 {4, AnchorChoice::unique},
                                                 {2, AnchorChoice::unique},
                                                 {1, AnchorChoice::unique},
                                                 {4, AnchorChoice::in_order},
                                                 {1, AnchorChoice::in_order}}};
constexpr std::uint32_t kUniqueLevels = 5;
constexpr auto kNoLevel = static_cast<std::uint32_t>(kLevels.size());
constexpr std::uint32_t kFound = UINT32_MAX;

// Once a job has to be cut, its pieces go to dtl below this without a further look (256 x 256).
constexpr std::uint64_t kSmallCells = 66'000;

// The cells that one job may spend on pieces above kSmallCells, besides as many as it has tokens
// times the factor: it keeps hostile input linear. At ten nanoseconds each: 0.2 s and 0.2 us a token.
constexpr std::uint64_t kSpareCells = 20'000'000;
constexpr std::uint64_t kCellsPerToken = 20;

std::uint64_t scatter(NormId id) {
  return id * 0x9e3779b97f4a7c15U;
}

}  // namespace

Alignment runs_from(const Matches& matches, TokenRange left, TokenRange right) {
  Alignment runs;
  runs.reserve(matches.size() * 3 + 2);
  std::uint32_t l = left.begin;
  std::uint32_t r = right.begin;
  const auto one_sided = [&](std::uint32_t l_end, std::uint32_t r_end) {
    AGREED_CHECK(l <= l_end && r <= r_end);
    if (l < l_end) runs.push_back({RunKind::left_only, {l, l_end}, {r, r}});
    if (r < r_end) runs.push_back({RunKind::right_only, {l_end, l_end}, {r, r_end}});
  };
  for (const Match& match : matches) {
    const std::uint32_t l_begin = left.begin + match.left;
    const std::uint32_t r_begin = right.begin + match.right;
    one_sided(l_begin, r_begin);
    l = l_begin + match.length;
    r = r_begin + match.length;
    runs.push_back({RunKind::both, {l_begin, l}, {r_begin, r}});
  }
  one_sided(left.end, right.end);
  runs.shrink_to_fit();
  return runs;
}

void TokenAligner::found(Match match) {
  for (std::uint32_t i = 0; i < match.length; ++i) {
    append_match(matches_,
                 {left_base_ + left_at_[match.left + i], right_base_ + right_at_[match.right + i], 1});
  }
}

// By hashed bits: an id kept by a chance collision does no harm, none is dropped that the other holds.
void TokenAligner::drop_strangers(std::span<const NormId> left, std::span<const NormId> right) {
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(256, 8 * std::max(left.size(), right.size())));
  const int shift = 64 - std::countr_zero(bits);
  const auto hold = [&](std::span<const NormId> ids, std::vector<std::uint64_t>& held) {
    held.assign(bits / 64, 0);
    for (const NormId id : ids) {
      const std::uint64_t bit = scatter(id) >> shift;
      held[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  };
  const auto keep = [&](std::span<const NormId> ids, const std::vector<std::uint64_t>& held,
                        std::vector<NormId>& kept, std::vector<std::uint32_t>& at) {
    kept.clear();
    at.clear();
    kept.reserve(ids.size());  // growing step by step would take twice the memory
    at.reserve(ids.size());
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      const std::uint64_t bit = scatter(ids[i]) >> shift;
      if (((held[bit / 64] >> (bit % 64)) & 1U) == 0 || ids[i] == kGapId) continue;
      kept.push_back(ids[i]);
      at.push_back(i);
    }
  };
  hold(left, left_bits_);
  hold(right, right_bits_);
  keep(left, right_bits_, left_ids_, left_at_);
  keep(right, left_bits_, right_ids_, right_at_);
}

void TokenAligner::call_dtl(const Piece& piece, std::vector<Note>& notes) {
  const std::span<const NormId> left(left_ids_.data() + piece.left_begin, piece.left_end - piece.left_begin);
  const std::span<const NormId> right(right_ids_.data() + piece.right_begin,
                                      piece.right_end - piece.right_begin);
  const std::optional<Matches> inner = dtl_matches(left, right);
  if (!inner) {
    notes.push_back(
        {fmt::format("a passage of {} and {} words was taken as one replaced block: its edit "
                     "script did not rebuild both sides",
                     left.size(), right.size())});
    return;
  }
  for (const Match& match : *inner) {
    found({piece.left_begin + match.left, piece.right_begin + match.right, match.length});
  }
}

// Cuts a piece at the anchors of the first level that has any, and stacks the parts, first on top.
bool TokenAligner::cut(const Piece& piece) {
  const std::span<const NormId> left(left_ids_.data() + piece.left_begin, piece.left_end - piece.left_begin);
  const std::span<const NormId> right(right_ids_.data() + piece.right_begin,
                                      piece.right_end - piece.right_begin);
  const bool fits = dtl_cells(left.size(), right.size()) <= kDtlCells;
  for (std::uint32_t level = piece.level; level < kNoLevel; ++level) {
    if (fits && level >= kUniqueLevels && cells_left_ >= dtl_cells(left.size(), right.size())) return false;
    const Matches anchors = gram_anchors(left, right, kLevels[level].gram_length, kLevels[level].choice);
    if (anchors.empty()) continue;
    const std::size_t first = stack_.size();
    std::uint32_t l = 0;
    std::uint32_t r = 0;
    const auto between = [&](std::uint32_t l_end, std::uint32_t r_end) {
      if (l == l_end || r == r_end) return;
      // A level that has not halved the piece is not tried again: this bounds the depth.
      const bool halved = dtl_cells(l_end - l, r_end - r) <= dtl_cells(left.size(), right.size()) / 2;
      stack_.push_back({piece.left_begin + l, piece.left_begin + l_end, piece.right_begin + r,
                        piece.right_begin + r_end, halved ? level : level + 1});
    };
    for (const Match& anchor : anchors) {
      between(anchor.left, anchor.right);
      l = anchor.left + anchor.length;
      r = anchor.right + anchor.length;
      stack_.push_back({piece.left_begin + anchor.left, piece.left_begin + l,
                        piece.right_begin + anchor.right, piece.right_begin + r, kFound});
    }
    between(static_cast<std::uint32_t>(left.size()), static_cast<std::uint32_t>(right.size()));
    std::reverse(stack_.begin() + static_cast<std::ptrdiff_t>(first), stack_.end());
    return true;
  }
  return false;
}

void TokenAligner::align_large(std::vector<Note>& notes) {
  const auto l_size = static_cast<std::uint32_t>(left_ids_.size());
  const auto r_size = static_cast<std::uint32_t>(right_ids_.size());
  cells_left_ = kSpareCells + kCellsPerToken * (std::uint64_t{l_size} + r_size);
  std::uint64_t blocks = 0;
  std::uint64_t block_words_left = 0;
  std::uint64_t block_words_right = 0;
  stack_.assign(1, Piece{0, l_size, 0, r_size, 0});
  while (!stack_.empty()) {
    Piece piece = stack_.back();
    stack_.pop_back();
    if (piece.level == kFound) {
      found({piece.left_begin, piece.right_begin, piece.left_end - piece.left_begin});
      continue;
    }
    const EqualEnds ends =
        equal_ends({left_ids_.data() + piece.left_begin, piece.left_end - piece.left_begin},
                   {right_ids_.data() + piece.right_begin, piece.right_end - piece.right_begin});
    found({piece.left_begin, piece.right_begin, ends.prefix});
    piece.left_begin += ends.prefix;
    piece.right_begin += ends.prefix;
    if (ends.suffix > 0) {
      stack_.push_back({piece.left_end - ends.suffix, piece.left_end, piece.right_end - ends.suffix,
                        piece.right_end, kFound});
      piece.left_end -= ends.suffix;
      piece.right_end -= ends.suffix;
    }
    if (piece.left_begin == piece.left_end || piece.right_begin == piece.right_end) continue;
    const std::uint64_t cells =
        dtl_cells(piece.left_end - piece.left_begin, piece.right_end - piece.right_begin);
    if (cells <= kSmallCells) {
      call_dtl(piece, notes);
    } else if (cut(piece)) {
      continue;
    } else if (cells <= kDtlCells && cells <= cells_left_) {
      cells_left_ -= cells;
      call_dtl(piece, notes);
    } else {
      ++blocks;
      block_words_left += piece.left_end - piece.left_begin;
      block_words_right += piece.right_end - piece.right_begin;
    }
  }
  if (blocks > 0) {
    notes.push_back(
        {fmt::format("{} of {} and {} words too large and too uniform to compare word by word {} "
                     "taken as replaced",
                     blocks == 1 ? "a passage" : fmt::format("{} passages", blocks), block_words_left,
                     block_words_right, blocks == 1 ? "was" : "were")});
  }
}

void TokenAligner::align_trimmed(std::span<const NormId> left, std::span<const NormId> right,
                                 std::vector<Note>& notes) {
  if (left.empty() || right.empty()) return;
  drop_strangers(left, right);
  const EqualEnds ends = equal_ends(left_ids_, right_ids_);
  const auto l_end = static_cast<std::uint32_t>(left_ids_.size()) - ends.suffix;
  const auto r_end = static_cast<std::uint32_t>(right_ids_.size()) - ends.suffix;
  const Piece piece{ends.prefix, l_end, ends.prefix, r_end, 0};
  const std::uint32_t l_size = l_end - ends.prefix;
  const std::uint32_t r_size = r_end - ends.prefix;
  if (dtl_cells(l_size, r_size) > kDtlCells) {
    align_large(notes);
    return;
  }
  found({0, 0, ends.prefix});
  if (l_size == 1 || r_size == 1) {
    const auto l_begin = left_ids_.begin() + ends.prefix;
    const auto r_begin = right_ids_.begin() + ends.prefix;
    const auto l = l_size == 1 ? l_begin : std::find(l_begin, l_begin + l_size, *r_begin);
    const auto r = l_size == 1 ? std::find(r_begin, r_begin + r_size, *l_begin) : r_begin;
    if (l != l_begin + l_size && r != r_begin + r_size) {
      found({static_cast<std::uint32_t>(l - left_ids_.begin()),
             static_cast<std::uint32_t>(r - right_ids_.begin()), 1});
    }
  } else if (l_size > 0 && r_size > 0) {
    call_dtl(piece, notes);
  }
  found({l_end, r_end, ends.suffix});
}

Alignment TokenAligner::align(std::span<const NormId> left, std::span<const NormId> right,
                              std::uint32_t left_begin, std::uint32_t right_begin, std::vector<Note>& notes) {
  matches_.clear();
  const EqualEnds ends = equal_ends(left, right);
  append_match(matches_, {0, 0, ends.prefix});
  left_base_ = ends.prefix;
  right_base_ = ends.prefix;
  align_trimmed(left.subspan(ends.prefix, left.size() - ends.prefix - ends.suffix),
                right.subspan(ends.prefix, right.size() - ends.prefix - ends.suffix), notes);
  const auto l_size = static_cast<std::uint32_t>(left.size());
  const auto r_size = static_cast<std::uint32_t>(right.size());
  append_match(matches_, {l_size - ends.suffix, r_size - ends.suffix, ends.suffix});
  return runs_from(matches_, {left_begin, left_begin + l_size}, {right_begin, right_begin + r_size});
}

Alignment align_tokens(std::span<const NormId> left, std::span<const NormId> right, std::uint32_t left_begin,
                       std::uint32_t right_begin, std::vector<Note>& notes) {
  return TokenAligner().align(left, right, left_begin, right_begin, notes);
}

}  // namespace agreed
