// Each shift is a comparison of two sets of labels; the order of concepts is the one exception.
#include "analyze/term_shift.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace agreed {
namespace {

constexpr std::array<std::string_view, 8> kShiftNames = {"form",    "sense", "scope", "commitment",
                                                         "speaker", "rank",  "count", "neighbours"};
constexpr std::array<std::string_view, 4> kDirectionNames = {"", "strengthened", "weakened", "reversed"};

// Ascending, each once; they stand with the uses.
using Labels = std::vector<std::string_view>;

void sort_labels(Labels& labels) {
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
}

bool has_new(const Labels& labels, const Labels& known) {
  return !std::includes(known.begin(), known.end(), labels.begin(), labels.end());
}

std::string joined(const Labels& labels) {
  std::string out;
  for (const std::string_view label : labels) {
    if (!out.empty()) out += ", ";
    out += label;
  }
  return out;
}

// The labels of one kind on one side, and whether they are all that there are.
struct Side {
  Labels labels;
  bool whole = false;
};

bool proven(const Side& before, const Side& now) {
  return (before.whole && has_new(now.labels, before.labels)) ||
         (now.whole && has_new(before.labels, now.labels));
}

template <typename Take>
Side side_of(const UsesIn& in, Take take) {
  Side side{{}, in.held == Held::full};
  for (const UseLabels* use : in.uses) take(*use, side);
  sort_labels(side.labels);
  return side;
}

void add(std::vector<Shift>& shifts, TermShift what, const Side& before, const Side& now) {
  shifts.push_back({what, joined(before.labels), joined(now.labels), "", ShiftDirection::none});
}

void compare_forms(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  const auto take = [](const UseLabels& use, Side& side) { side.labels.push_back(use.wording); };
  const Side was = side_of(before, take);
  const Side is = side_of(now, take);
  if (proven(was, is)) add(shifts, TermShift::form, was, is);
}

// An unresolved use may have any sense, so its text proves nothing about the other senses.
void compare_senses(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  const auto take = [](const UseLabels& use, Side& side) {
    if (use.sense_kind == SenseKind::resolved) side.labels.push_back(use.sense);
    if (use.sense_kind == SenseKind::unresolved) side.whole = false;
  };
  const Side was = side_of(before, take);
  const Side is = side_of(now, take);
  if (was.labels.empty() || is.labels.empty()) return;
  if (proven(was, is)) add(shifts, TermShift::sense, was, is);
}

void compare_scopes(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  const auto take = [](const UseLabels& use, Side& side) {
    side.labels.insert(side.labels.end(), use.scopes.begin(), use.scopes.end());
  };
  const Side was = side_of(before, take);
  const Side is = side_of(now, take);
  if (proven(was, is)) add(shifts, TermShift::scope, was, is);
}

void compare_speakers(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  const auto take = [](const UseLabels& use, Side& side) {
    if (!use.speaker.empty()) side.labels.push_back(use.speaker);
  };
  const Side was = side_of(before, take);
  const Side is = side_of(now, take);
  if (was.labels.empty() || is.labels.empty()) return;
  if (proven(was, is)) add(shifts, TermShift::speaker, was, is);
}

// The steps of one ladder, by those who speak on both sides: a verb in another's mouth is no step on the
// ladder. Ascending, each once.
std::vector<const Commitment*> steps_on(std::string_view ladder, const UsesIn& in, const Labels& speakers) {
  std::vector<const Commitment*> steps;
  for (const UseLabels* use : in.uses) {
    const bool others = !speakers.empty() && !use->speaker.empty() &&
                        !std::binary_search(speakers.begin(), speakers.end(), use->speaker);
    if (others) continue;
    for (const Commitment& one : use->commitments) {
      if (one.ladder == ladder) steps.push_back(&one);
    }
  }
  std::sort(steps.begin(), steps.end(), [](const Commitment* a, const Commitment* b) { return *a < *b; });
  const auto same = [](const Commitment* a, const Commitment* b) { return *a == *b; };
  steps.erase(std::unique(steps.begin(), steps.end(), same), steps.end());
  return steps;
}

// The steps of one side as words.
struct StepWords {
  std::vector<std::string> words;
  Side side;

  StepWords(const std::vector<const Commitment*>& steps, const UsesIn& in) : side{{}, in.held == Held::full} {
    for (const Commitment* one : steps) words.push_back(one->negated ? "not " + one->step : one->step);
    side.labels.assign(words.begin(), words.end());
    sort_labels(side.labels);
  }
  StepWords(const StepWords&) = delete;
  StepWords& operator=(const StepWords&) = delete;
};

// By the strongest step of each side: further, weaker ones take nothing from it.
ShiftDirection verbs_direction(const std::vector<const Commitment*>& was,
                               const std::vector<const Commitment*>& is) {
  const auto by_rung = [](const Commitment* a, const Commitment* b) { return a->rung < b->rung; };
  return direction_between(**std::min_element(was.begin(), was.end(), by_rung),
                           **std::min_element(is.begin(), is.end(), by_rung));
}

void compare_commitments(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  Labels speakers;
  for (const UseLabels* a : before.uses) {
    if (a->speaker.empty()) continue;
    const bool shared = std::any_of(now.uses.begin(), now.uses.end(),
                                    [&](const UseLabels* b) { return a->speaker == b->speaker; });
    if (shared) speakers.push_back(a->speaker);
  }
  sort_labels(speakers);
  std::map<std::string_view, LadderKind> ladders;
  for (const UsesIn* in : {&before, &now}) {
    for (const UseLabels* use : in->uses) {
      for (const Commitment& one : use->commitments) ladders.emplace(one.ladder, one.kind);
    }
  }
  for (const auto& [ladder, kind] : ladders) {
    const std::vector<const Commitment*> was = steps_on(ladder, before, speakers);
    const std::vector<const Commitment*> is = steps_on(ladder, now, speakers);
    const StepWords was_words(was, before);
    const StepWords is_words(is, now);
    const Side& was_side = was_words.side;
    const Side& is_side = is_words.side;
    if (!proven(was_side, is_side)) continue;
    Shift shift{TermShift::commitment, joined(was_side.labels), joined(is_side.labels), std::string(ladder),
                ShiftDirection::none};
    if (kind == LadderKind::verbs) {
      if (was.empty() || is.empty()) continue;
      shift.direction = verbs_direction(was, is);
      if (shift.direction == ShiftDirection::none) continue;
    } else {
      const bool more = has_new(is_side.labels, was_side.labels);
      const bool less = has_new(was_side.labels, is_side.labels);
      const bool weaker = kind == LadderKind::hedges ? more : less;
      if (more != less) shift.direction = weaker ? ShiftDirection::weakened : ShiftDirection::strengthened;
    }
    shifts.push_back(std::move(shift));
  }
}

// For each concept the length of the longest sequence that keeps its order and has it: those with less than
// the longest of all have moved. Ties in the order before are put in the order of now, so they never count.
std::vector<std::uint32_t> moved_concepts(const std::vector<ConceptPlace>& before,
                                          const std::vector<ConceptPlace>& now) {
  struct Shared {
    std::uint32_t was;  // paragraphs
    std::uint32_t is;
    std::uint32_t term;
    auto operator<=>(const Shared&) const = default;
  };
  const auto by_term = [](const ConceptPlace& a, const ConceptPlace& b) { return a.term < b.term; };
  std::vector<ConceptPlace> places = now;
  std::sort(places.begin(), places.end(), by_term);
  std::vector<Shared> shared;
  for (const ConceptPlace& one : before) {
    const auto is = std::lower_bound(places.begin(), places.end(), one, by_term);
    if (is != places.end() && is->term == one.term)
      shared.push_back({one.paragraph, is->paragraph, one.term});
  }
  std::sort(shared.begin(), shared.end());
  const std::size_t n = shared.size();
  std::vector<std::size_t> up_to(n, 1);
  std::vector<std::size_t> from(n, 1);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (shared[j].is <= shared[i].is) up_to[i] = std::max(up_to[i], up_to[j] + 1);
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (shared[i].is <= shared[j].is) from[i] = std::max(from[i], from[j] + 1);
    }
  }
  const std::size_t longest = n == 0 ? 0 : *std::max_element(up_to.begin(), up_to.end());
  std::vector<std::uint32_t> moved;
  for (std::size_t i = 0; i < n; ++i) {
    if (up_to[i] + from[i] - 1 < longest) moved.push_back(shared[i].term);
  }
  std::sort(moved.begin(), moved.end());
  return moved;
}

// The place of a concept among those of its text, from 1; concepts of one paragraph share theirs.
std::string rank_of(std::uint32_t term, const std::vector<ConceptPlace>& order) {
  std::size_t rank = 0;
  std::optional<std::uint32_t> last;
  for (const ConceptPlace& one : order) {
    if (last != one.paragraph) ++rank;
    last = one.paragraph;
    if (one.term == term) return std::to_string(rank);
  }
  return "";
}

void compare_ranks(std::uint32_t term, const UsesIn& before, const UsesIn& now, MovedConcepts& moved,
                   std::vector<Shift>& shifts) {
  if (before.held != Held::full || now.held != Held::full) return;
  if (before.order == nullptr || now.order == nullptr) return;
  const std::vector<std::uint32_t>& all = moved.between(before.order, now.order);
  if (!std::binary_search(all.begin(), all.end(), term)) return;
  shifts.push_back(
      {TermShift::rank, rank_of(term, *before.order), rank_of(term, *now.order), "", ShiftDirection::none});
}

void compare_counts(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  if (before.held != Held::full || now.held != Held::full) return;
  if (before.uses.size() == now.uses.size()) return;
  shifts.push_back({TermShift::count, std::to_string(before.uses.size()), std::to_string(now.uses.size()), "",
                    ShiftDirection::none});
}

void compare_neighbours(const UsesIn& before, const UsesIn& now, std::vector<Shift>& shifts) {
  const auto take = [](const UseLabels& use, Side& side) {
    side.labels.insert(side.labels.end(), use.neighbours.begin(), use.neighbours.end());
  };
  const Side was = side_of(before, take);
  Side fresh = side_of(now, take);
  if (!was.whole) return;
  std::erase_if(fresh.labels, [&](std::string_view label) {
    return std::binary_search(was.labels.begin(), was.labels.end(), label);
  });
  if (!fresh.labels.empty()) add(shifts, TermShift::neighbours, was, fresh);
}

}  // namespace

std::string_view name_of(TermShift shift) {
  return kShiftNames[static_cast<std::size_t>(shift)];
}

std::string_view name_of(ShiftDirection direction) {
  return kDirectionNames[static_cast<std::size_t>(direction)];
}

ShiftDirection direction_between(const Commitment& before, const Commitment& now) {
  if (before.negated != now.negated) return ShiftDirection::reversed;
  if (before.rung == now.rung) return ShiftDirection::none;
  return now.rung < before.rung ? ShiftDirection::strengthened : ShiftDirection::weakened;
}

const std::vector<std::uint32_t>& MovedConcepts::between(const ConceptOrder& before,
                                                         const ConceptOrder& now) {
  const auto [known, is_new] = moved_.try_emplace(std::pair(before, now));
  if (is_new) known->second = moved_concepts(*before, *now);
  return known->second;
}

std::vector<Shift> shifts_between(std::uint32_t term, const std::vector<UsesIn>& before,
                                  const std::vector<UsesIn>& now, MovedConcepts& moved) {
  std::vector<Shift> shifts;
  for (const UsesIn& was : before) {
    for (const UsesIn& is : now) {
      // A side without uses is the other language's silence, not a change of this use.
      if (was.language != is.language || was.uses.empty() || is.uses.empty()) continue;
      compare_forms(was, is, shifts);
      compare_senses(was, is, shifts);
      compare_scopes(was, is, shifts);
      compare_commitments(was, is, shifts);
      compare_speakers(was, is, shifts);
      compare_ranks(term, was, is, moved, shifts);
      compare_counts(was, is, shifts);
      compare_neighbours(was, is, shifts);
    }
  }
  std::stable_sort(shifts.begin(), shifts.end(),
                   [](const Shift& a, const Shift& b) { return a.what < b.what; });
  return shifts;
}

}  // namespace agreed
