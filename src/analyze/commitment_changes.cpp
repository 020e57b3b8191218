// Steps are parted by ladder, matched inside one change, and what does not face itself is told.
#include "analyze/commitment_changes.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace agreed {
namespace {

using Steps = std::vector<StepUse>;

bool same(const StepUse& a, const StepUse& b) {
  return a.commitment.step == b.commitment.step && a.commitment.negated == b.commitment.negated;
}

// The steps inside a passage, by ladder.
std::map<std::string, Steps> by_ladder(const Steps& steps, const std::optional<Passage>& passage) {
  std::map<std::string, Steps> found;
  if (!passage) return found;
  const auto begin = std::partition_point(steps.begin(), steps.end(), [&](const StepUse& step) {
    return step.tokens.begin < passage->tokens.begin;
  });
  for (auto step = begin; step != steps.end() && step->tokens.end <= passage->tokens.end; ++step) {
    found[step->commitment.ladder].push_back(*step);
  }
  return found;
}

// Takes away, in order, the steps that both sides have.
void set_shared_aside(Steps& earlier, Steps& later) {
  Steps left;
  for (StepUse& step : earlier) {
    const auto its =
        std::find_if(later.begin(), later.end(), [&](const StepUse& other) { return same(step, other); });
    if (its == later.end()) {
      left.push_back(std::move(step));
    } else {
      later.erase(its);
    }
  }
  earlier = std::move(left);
}

void compare(std::uint32_t change, LadderKind kind, Steps earlier, Steps later,
             std::vector<CommitmentChange>& out) {
  if (kind != LadderKind::verbs || earlier.size() != later.size()) set_shared_aside(earlier, later);
  if (kind == LadderKind::verbs) {
    for (std::size_t i = 0; i < std::min(earlier.size(), later.size()); ++i) {
      const ShiftDirection direction = direction_between(earlier[i].commitment, later[i].commitment);
      if (direction != ShiftDirection::none) out.push_back({change, kind, earlier[i], later[i], direction});
    }
    return;
  }
  const bool hedges = kind == LadderKind::hedges;
  for (const StepUse& gone : earlier) {
    out.push_back(
        {change, kind, gone, std::nullopt, hedges ? ShiftDirection::strengthened : ShiftDirection::weakened});
  }
  for (const StepUse& fresh : later) {
    out.push_back({change, kind, std::nullopt, fresh,
                   hedges ? ShiftDirection::weakened : ShiftDirection::strengthened});
  }
}

}  // namespace

std::vector<CommitmentChange> commitment_changes(const std::vector<Change>& changes, const Steps& earlier,
                                                 const Steps& later) {
  std::vector<CommitmentChange> out;
  if (earlier.empty() && later.empty()) return out;
  for (std::uint32_t i = 0; i < changes.size(); ++i) {
    const Change& change = changes[i];
    if (change.hunks.empty() || !change.earlier || !change.later) continue;
    std::map<std::string, Steps> was = by_ladder(earlier, change.earlier);
    std::map<std::string, Steps> is = by_ladder(later, change.later);
    std::map<std::string, LadderKind> ladders;
    for (const auto* side : {&was, &is}) {
      for (const auto& [ladder, steps] : *side) ladders.emplace(ladder, steps.front().commitment.kind);
    }
    for (const auto& [ladder, kind] : ladders) compare(i, kind, was[ladder], is[ladder], out);
  }
  return out;
}

}  // namespace agreed
