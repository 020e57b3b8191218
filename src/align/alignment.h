// Alignment: which token faces which. Sides are left and right; what is earlier or later is not
// known here.
//
//   left   the parties  agree        to  meet
//   right  the parties  also agree   to  convene
//   runs   both         right both   both  left right      |the|parties|+also|agree|to|-meet|+convene|
//
// Invariants of every Alignment: the left ranges of both and left_only runs cover the left tokens
// once and in order; likewise on the right; both runs are of equal length and hold equal ids; no run
// is empty; no two neighbours have the same kind; left_only comes before right_only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "normalize/vocabulary.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

enum class RunKind : std::uint8_t { both, left_only, right_only };

struct EditRun {
  RunKind kind = RunKind::both;
  TokenRange left;   // empty, at its place, for right_only
  TokenRange right;  // empty, at its place, for left_only
  friend bool operator==(const EditRun&, const EditRun&) = default;
};

using Alignment = std::vector<EditRun>;

// Aligns two sequences; ranges count from left_begin and right_begin (the places of left[0] and
// right[0] in their texts). kGapId equals nothing. Minimal where the sequences are small enough for
// dtl's bound after cutting at anchors; where a piece had to be taken as one replaced block, a note
// is added. O((n+m) log(n+m)) plus at most a constant bound per piece, for any input.
[[nodiscard]] Alignment align_tokens(std::span<const NormId> left, std::span<const NormId> right,
                                     std::uint32_t left_begin, std::uint32_t right_begin,
                                     std::vector<Note>& notes);

// "|the|parties|-agree|+also|" for tests and debugging.
[[nodiscard]] std::string dump(const Alignment& alignment, std::span<const NormId> left,
                               std::span<const NormId> right, const Vocabulary& vocabulary);

}  // namespace agreed
