// Checks for alignments: the length of a longest common subsequence by the quadratic table, and the
// invariants of alignment.h.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "align/alignment.h"

namespace agreed::toy {

inline std::size_t lcs_length(std::span<const NormId> left, std::span<const NormId> right) {
  std::vector<std::size_t> row(right.size() + 1, 0);
  for (const NormId l : left) {
    std::size_t diagonal = 0;
    for (std::size_t r = 0; r < right.size(); ++r) {
      const std::size_t above = row[r + 1];
      row[r + 1] = l == right[r] && l != kGapId ? diagonal + 1 : std::max(above, row[r]);
      diagonal = above;
    }
  }
  return row[right.size()];
}

inline std::size_t common_tokens(const Alignment& alignment) {
  std::size_t sum = 0;
  for (const EditRun& run : alignment) sum += run.kind == RunKind::both ? run.left.size() : 0;
  return sum;
}

// What is wrong with an alignment of left and right, whose first tokens are at the given places; "" if
// nothing.
inline std::string fault(const Alignment& alignment, std::span<const NormId> left,
                         std::span<const NormId> right, std::uint32_t left_begin = 0,
                         std::uint32_t right_begin = 0) {
  std::uint32_t l = left_begin;
  std::uint32_t r = right_begin;
  const EditRun* previous = nullptr;
  for (const EditRun& run : alignment) {
    if (run.left.begin != l || run.right.begin != r) return "a run does not begin where the last one ended";
    if (run.left.empty() && run.right.empty()) return "an empty run";
    if (run.kind == RunKind::left_only && !run.right.empty()) return "left_only with right tokens";
    if (run.kind == RunKind::right_only && !run.left.empty()) return "right_only with left tokens";
    if (run.kind == RunKind::both) {
      if (run.left.size() != run.right.size()) return "a both run of two lengths";
      for (std::uint32_t i = 0; i < run.left.size(); ++i) {
        const NormId a = left[run.left.begin - left_begin + i];
        if (a == kGapId) return "a gap faces something";
        if (a != right[run.right.begin - right_begin + i]) return "unequal ids face each other";
      }
    }
    if (previous != nullptr && previous->kind == run.kind) return "two neighbours of one kind";
    if (previous != nullptr && previous->kind == RunKind::right_only && run.kind == RunKind::left_only) {
      return "right_only before left_only";
    }
    l = run.left.end;
    r = run.right.end;
    previous = &run;
  }
  if (l != left_begin + left.size()) return "left tokens are missing at the end";
  if (r != right_begin + right.size()) return "right tokens are missing at the end";
  return "";
}

inline std::vector<NormId> random_ids(std::mt19937& random, std::size_t length, std::uint32_t alphabet,
                                      NormId first = 1) {
  std::vector<NormId> ids(length);
  for (NormId& id : ids) id = first + static_cast<NormId>(random() % alphabet);
  return ids;
}

}  // namespace agreed::toy
