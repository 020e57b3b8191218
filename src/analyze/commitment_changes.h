// Where wording between two texts became stronger or weaker, by the ladders of the archive.
//
// In each revised, moved, split or merged change: the steps of one ladder of verbs on both sides, in their
// order. Where both sides have as many, each faces the one in its place; else those that both have are set
// aside first. A hedge or an intensifier is compared with nothing: it came or went.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analyze/change.h"
#include "analyze/term_shift.h"
#include "analyze/term_use.h"

namespace agreed {

struct CommitmentChange {
  std::uint32_t change = 0;  // index into the changes
  LadderKind kind = LadderKind::verbs;
  std::optional<StepUse> earlier;  // both for verbs, one of them otherwise
  std::optional<StepUse> later;
  ShiftDirection direction = ShiftDirection::none;  // never none
};

// Steps by place, as TermWatch reads them. By change, then ladder.
[[nodiscard]] std::vector<CommitmentChange> commitment_changes(const std::vector<Change>& changes,
                                                               const std::vector<StepUse>& earlier,
                                                               const std::vector<StepUse>& later);

}  // namespace agreed
