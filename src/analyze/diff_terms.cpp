// Groups the occurrences of both sides by concept and names what happened to each.
#include "analyze/diff_terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "analyze/history_row.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"appeared", "returned", "dropped",
                                                    "shifted",  "kept",     "unknown"};

// The order in which a reader wants to see them.
int rank(TermChangeKind kind) {
  switch (kind) {
    case TermChangeKind::dropped:
      return 0;
    case TermChangeKind::shifted:
      return 1;
    case TermChangeKind::returned:
      return 2;
    case TermChangeKind::appeared:
      return 3;
    case TermChangeKind::unknown:
      return 4;
    case TermChangeKind::kept:
      return 5;
  }
  return 6;
}

// The uses of every term on one side, false friends left out.
class SideUses {
 public:
  SideUses(const DiffSide& side, const TextReading& reading, const TermWatch& watch)
      : side_(side), reading_(reading), order_(order_of_concepts(reading, watch, {})) {
    labels_.reserve(reading.uses.size());
    for (const TermUse& use : reading.uses) labels_.push_back(labels_of(side.text, use, watch));
  }

  template <typename Take>
  void each(Take take) const {
    for (const TermUse& use : reading_.uses) {
      if (use.sense_kind != SenseKind::false_friend) take(use);
    }
  }

  // Points into this.
  [[nodiscard]] UsesIn uses_of(std::uint32_t term) const {
    UsesIn in{side_.text.language, side_.held, {}, order_};
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const TermUse& use = reading_.uses[i];
      if (use.sense_kind != SenseKind::false_friend && use.occurrence.query == term)
        in.uses.push_back(&labels_[i]);
    }
    return in;
  }

 private:
  const DiffSide& side_;
  const TextReading& reading_;
  std::vector<UseLabels> labels_;  // of each use
  ConceptOrder order_;
};

// Also says what shifted: of texts in two languages only what is there.
void judge(std::uint32_t term, TermChange& change, const DiffSide& earlier, const DiffSide& later,
           const SideUses& was, const SideUses& is, MovedConcepts& moved) {
  if (change.earlier.empty()) {
    change.kind = earlier.held == Held::full ? TermChangeKind::appeared : TermChangeKind::unknown;
    return;
  }
  if (change.later.empty()) {
    change.kind = later.held == Held::full ? TermChangeKind::dropped : TermChangeKind::unknown;
    return;
  }
  change.shifts = shifts_between(term, {was.uses_of(term)}, {is.uses_of(term)}, moved);
  change.kind = change.shifts.empty() ? TermChangeKind::kept : TermChangeKind::shifted;
}

std::set<std::uint32_t> terms_in(const std::vector<NormalizedText>& texts, const TermWatch& watch) {
  std::set<std::uint32_t> terms;
  for (const NormalizedText& text : texts) {
    for (const TermUse& use : watch.read(text).uses) {
      if (use.sense_kind != SenseKind::false_friend) terms.insert(use.occurrence.query);
    }
  }
  return terms;
}

}  // namespace

std::string_view name_of(TermChangeKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<TermChange> term_changes(const DiffSide& earlier, const DiffSide& later,
                                     const TextReading& earlier_terms, const TextReading& later_terms,
                                     const WatchedTerms& terms, const std::vector<NormalizedText>& history) {
  if (terms.watch == nullptr) return {};
  const SideUses was(earlier, earlier_terms, *terms.watch);
  const SideUses is(later, later_terms, *terms.watch);
  std::map<std::uint32_t, TermChange> by_term;
  was.each([&](const TermUse& use) { by_term[use.occurrence.query].earlier.push_back(use); });
  is.each([&](const TermUse& use) { by_term[use.occurrence.query].later.push_back(use); });
  const std::set<std::uint32_t> older = terms_in(history, *terms.watch);
  MovedConcepts moved;
  std::vector<TermChange> changes;
  for (auto& [term, change] : by_term) {
    change.label = terms.watch->terms()[term].label;
    judge(term, change, earlier, later, was, is, moved);
    if (change.kind == TermChangeKind::appeared && older.contains(term))
      change.kind = TermChangeKind::returned;
    changes.push_back(std::move(change));
  }
  std::ranges::stable_sort(changes, {}, [](const TermChange& c) { return rank(c.kind); });
  return changes;
}

}  // namespace agreed
