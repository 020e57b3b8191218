#include "analyze/bracket_rounds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyze/bracket_place.h"
#include "normalize/tokens_in.h"
#include "normalize/wording.h"
#include "text/date.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, kBracketOutcomes> kOutcomeNames = {
    "settled", "other-words", "left-out", "gone", "open", "opened"};
constexpr std::array<std::string_view, 4> kMoveNames = {"kept", "reworded", "withdrawn", "proposed"};

// What an alternative says: in the words of a reading that has it, else as it is written.
struct AlternativeText {
  std::string label;
  std::string text;
  std::vector<NormId> ids;
  std::vector<std::string> parties;
};

std::string folded(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

AlternativeText read_alternative(const CheckDraft& draft, std::size_t group, std::size_t index) {
  const BracketAlternative& one = draft.brackets.groups[group].alternatives[index];
  AlternativeText read;
  read.label = one.party.empty() ? one.option : one.party;
  read.parties = one.parties;
  read.text = folded(draft.text->source->slice(one.wording));
  if (!one.nested.empty()) return read;
  for (const DraftReading& reading : draft.readings) {
    if (reading.chosen[group] != index) continue;
    const TokenRange tokens = tokens_in(reading.text, one.wording);
    read.text = wording(reading.text, tokens);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) read.ids.push_back(reading.text.tokens[t].id);
    break;
  }
  return read;
}

bool same_words(const AlternativeText& a, const AlternativeText& b) {
  return a.ids.empty() || b.ids.empty() ? a.text == b.text : a.ids == b.ids;
}

std::vector<AlternativeText> read_alternatives(const CheckDraft& draft, std::size_t group) {
  std::vector<AlternativeText> all;
  for (std::size_t a = 0; a < draft.brackets.groups[group].alternatives.size(); ++a)
    all.push_back(read_alternative(draft, group, a));
  return all;
}

// The group of the other text that stands where one of these places points to. One that stands in other
// brackets does, too, if what is around it is not in brackets any more; the outer one is preferred.
std::optional<std::size_t> group_at(const std::vector<BracketPlace>& places, const CheckDraft& other,
                                    const std::vector<bool>& taken) {
  std::optional<std::size_t> found;
  for (const BracketPlace& place : places) {
    const std::vector<BracketGroup>& groups = other.brackets.groups;
    auto at = std::ranges::partition_point(
        groups, [&](const BracketGroup& group) { return group.span.begin < place.reach.begin; });
    for (; at != groups.end() && at->span.begin < place.reach.end; ++at) {
      if (at->depth > 0 || at->span.end > place.reach.end) continue;
      const auto index = static_cast<std::size_t>(at - groups.begin());
      if (!taken[index]) return index;
      if (!found) found = index;
    }
  }
  return found;
}

// What both texts say where the bracket is still open.
std::vector<BracketOption> compare_options(const std::vector<AlternativeText>& earlier,
                                           const std::vector<AlternativeText>& later) {
  std::vector<BracketOption> options;
  std::vector<bool> matched(later.size(), false);
  const auto match = [&](const AlternativeText& one, bool by_label) -> std::optional<std::size_t> {
    for (std::size_t l = 0; l < later.size(); ++l) {
      if (matched[l] || one.label != later[l].label) continue;
      if (same_words(one, later[l]) || (by_label && !one.label.empty())) return l;
    }
    return std::nullopt;
  };
  std::vector<std::optional<std::size_t>> partner(earlier.size());
  for (const bool by_label : {false, true}) {
    for (std::size_t e = 0; e < earlier.size(); ++e) {
      if (partner[e]) continue;
      partner[e] = match(earlier[e], by_label);
      if (partner[e]) matched[*partner[e]] = true;
    }
  }
  for (std::size_t e = 0; e < earlier.size(); ++e) {
    BracketOption option{earlier[e].label, earlier[e].text, {}, false, BracketMove::withdrawn};
    if (partner[e]) {
      option.later = later[*partner[e]].text;
      option.move = same_words(earlier[e], later[*partner[e]]) ? BracketMove::kept : BracketMove::reworded;
    }
    options.push_back(std::move(option));
  }
  for (std::size_t l = 0; l < later.size(); ++l) {
    if (!matched[l]) options.push_back({later[l].label, {}, later[l].text, false, BracketMove::proposed});
  }
  return options;
}

// Both sides of a comparison, from the one that has the group.
class FateFinder {
 public:
  FateFinder(const CheckDraft& draft, const CheckDraft& other, std::vector<Note>& notes)
      : draft_(draft), other_(other), places_(draft, other, notes) {}

  [[nodiscard]] std::vector<BracketPlace> places_of(std::size_t group) const { return places_.of(group); }

  // A group that is not in brackets in the other text: what stands there, by the best of its readings.
  void find_wording(std::size_t group, const std::vector<BracketPlace>& places, BracketFate& fate,
                    std::optional<ByteSpan>& where, std::optional<std::uint32_t>& paragraph) const {
    for (const AlternativeText& one : read_alternatives(draft_, group))
      fate.options.push_back({one.label, one.text, {}, false, BracketMove::kept});
    const std::uint32_t longest = longest_whole(places);
    const BracketPlace* shown = nullptr;
    for (const BracketPlace& place : places) {
      if (!place.whole || place.words < longest) continue;
      if (place.chosen != kLeftOut) fate.options[place.chosen].taken = true;
      if (shown == nullptr) shown = &place;
    }
    if (shown != nullptr) {
      fate.outcome = shown->facing.empty() ? BracketOutcome::left_out : BracketOutcome::settled;
    } else {
      shown = nearest_of(places, fate);
      if (shown == nullptr) return;
      fate.outcome = !shown->facing.empty()                ? BracketOutcome::other_words
                     : shown->context_kept || shown->alone ? BracketOutcome::left_out
                                                           : BracketOutcome::gone;
    }
    if (shown->facing.empty()) return;
    const NormalizedText& theirs = other_.readings[shown->other_reading].text;
    where = theirs.span_of(shown->facing);
    paragraph = paragraph_at(other_, *where);
    fate.wording = wording(theirs, shown->facing);
  }

 private:
  // Of "noted" and "noted with regret" it is the longer one that was taken.
  static std::uint32_t longest_whole(const std::vector<BracketPlace>& places) {
    std::uint32_t longest = 0;
    for (const BracketPlace& place : places) {
      if (place.whole) longest = std::max(longest, place.words);
    }
    return longest;
  }

  // The place whose alternative has most in common with what stands there.
  const BracketPlace* nearest_of(const std::vector<BracketPlace>& places, BracketFate& fate) const {
    const BracketPlace* best = nullptr;
    for (const BracketPlace& place : places) {
      const std::uint32_t all = place.words + place.facing.size();
      const std::uint32_t likeness = all == 0 ? 0 : std::min(2000 * place.common / all, 1000U);
      if (best != nullptr && likeness <= fate.likeness) continue;
      best = &place;
      fate.likeness = likeness;
      fate.nearest = likeness == 0 || place.chosen == kLeftOut ? std::nullopt : std::optional(place.chosen);
    }
    return best;
  }

  const CheckDraft& draft_;
  const CheckDraft& other_;
  BracketPlaces places_;
};

std::size_t outer_groups(const CheckDraft& draft) {
  return static_cast<std::size_t>(
      std::ranges::count(draft.brackets.groups, std::size_t{0}, &BracketGroup::depth));
}

}  // namespace

std::string_view name_of(BracketOutcome outcome) {
  return kOutcomeNames[static_cast<std::size_t>(outcome)];
}

std::string_view name_of(BracketMove move) {
  return kMoveNames[static_cast<std::size_t>(move)];
}

std::optional<BracketRounds> compare_brackets(const Statement& earlier, const StatementText& earlier_text,
                                              const Statement& later, const StatementText& later_text,
                                              Normalizer& normalizer) {
  if (earlier_text.held != Held::full || later_text.held != Held::full) return std::nullopt;
  BracketRounds rounds;
  const CheckDraft before = read_draft(earlier, earlier_text, normalizer, nullptr, rounds.notes);
  const CheckDraft after = read_draft(later, later_text, normalizer, nullptr, rounds.notes);
  rounds.earlier = outer_groups(before);
  rounds.later = outer_groups(after);
  if (rounds.earlier + rounds.later == 0) return std::nullopt;

  const FateFinder forward(before, after, rounds.notes);
  std::vector<bool> still_open(after.brackets.groups.size(), false);
  for (std::size_t g = 0; g < before.brackets.groups.size(); ++g) {
    const BracketGroup& group = before.brackets.groups[g];
    if (group.depth > 0) continue;
    BracketFate& fate = rounds.fates.emplace_back();
    fate.earlier = group.span;
    fate.earlier_paragraph = paragraph_at(before, group.span);
    const std::vector<BracketPlace> places = forward.places_of(g);
    if (const std::optional<std::size_t> open = group_at(places, after, still_open)) {
      still_open[*open] = true;
      fate.outcome = BracketOutcome::open;
      fate.later = after.brackets.groups[*open].span;
      fate.later_paragraph = paragraph_at(after, *fate.later);
      fate.options = compare_options(read_alternatives(before, g), read_alternatives(after, *open));
      fate.unchanged = std::ranges::all_of(
          fate.options, [](const BracketOption& one) { return one.move == BracketMove::kept; });
    } else {
      forward.find_wording(g, places, fate, fate.later, fate.later_paragraph);
    }
  }

  const FateFinder backward(after, before, rounds.notes);
  for (std::size_t g = 0; g < after.brackets.groups.size(); ++g) {
    if (after.brackets.groups[g].depth > 0 || still_open[g]) continue;
    BracketFate& fate = rounds.fates.emplace_back();
    backward.find_wording(g, backward.places_of(g), fate, fate.earlier, fate.earlier_paragraph);
    for (BracketOption& option : fate.options) std::swap(option.earlier, option.later);
    fate.outcome = BracketOutcome::opened;
    fate.later = after.brackets.groups[g].span;
    fate.later_paragraph = paragraph_at(after, *fate.later);
  }
  for (const BracketFate& fate : rounds.fates) ++rounds.by_outcome[static_cast<std::size_t>(fate.outcome)];
  return rounds;
}

}  // namespace agreed
