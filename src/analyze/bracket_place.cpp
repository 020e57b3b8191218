#include "analyze/bracket_place.h"

#include <algorithm>
#include <utility>

#include "align/text_alignment.h"
#include "normalize/tokens_in.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

// What is farther from a group than this many tokens is not looked at, so that a long text without a common
// word costs no more than others.
constexpr std::uint32_t kFarthest = 1000;

std::uint32_t far_before(std::uint32_t token) {
  return token - std::min(token, kFarthest);
}

std::uint32_t far_after(std::uint32_t token, std::size_t count) {
  return static_cast<std::uint32_t>(std::min<std::size_t>(count, std::size_t{token} + kFarthest));
}

// The tokens of the sentences that a range lies in; of an empty range, of the sentence that goes on over it.
TokenRange sentences_around(const NormalizedText& text, TokenRange range) {
  TokenRange around = range;
  if (text.tokens.empty()) return around;
  const auto last = static_cast<std::uint32_t>(text.tokens.size() - 1);
  const auto add = [&](std::uint32_t token) {
    const TokenRange sentence = text.sentences[text.sentence_of_token(token)].tokens;
    around = {std::min(around.begin, sentence.begin), std::max(around.end, sentence.end)};
  };
  if (!range.empty()) {
    add(range.begin);
    add(range.end - 1);
    return around;
  }
  if (range.begin > last) return around;
  const bool goes_on =
      range.begin == 0 || text.sentence_of_token(range.begin - 1) == text.sentence_of_token(range.begin);
  if (goes_on) add(range.begin);
  return around;
}

}  // namespace

BracketPlaces::BracketPlaces(const CheckDraft& draft, const CheckDraft& other, std::vector<Note>& notes)
    : draft_(draft), other_(other) {
  for (const DraftReading& reading : draft.readings) {
    Facing& facing = facing_.emplace_back();
    const auto partner = std::ranges::find(other.readings, reading.name, &DraftReading::name);
    facing.other =
        partner == other.readings.end() ? 0 : static_cast<std::size_t>(partner - other.readings.begin());
    const NormalizedText& theirs = other.readings[facing.other].text;
    facing.right.assign(reading.text.tokens.size(), kFacesNothing);
    facing.left.assign(theirs.tokens.size(), kFacesNothing);
    TextAlignment alignment = align_texts(reading.text, theirs);
    for (const SentencePair& pair : alignment.pairs) {
      for (const EditRun& run : pair.words) {
        if (run.kind != RunKind::both) continue;
        for (std::uint32_t i = 0; i < run.left.size(); ++i) {
          facing.right[run.left.begin + i] = run.right.begin + i;
          facing.left[run.right.begin + i] = run.left.begin + i;
        }
      }
    }
    for (std::size_t g = 0; g < draft.brackets.groups.size(); ++g) {
      if (reading.chosen[g] != kNotReached && reading.chosen[g] != kLeftOut)
        slide_out(facing, reading.text, tokens_in(reading.text, draft.brackets.groups[g].span));
    }
    for (Note& note : alignment.notes) {
      const bool known = std::ranges::any_of(notes, [&](const Note& n) { return n.message == note.message; });
      if (!known) notes.push_back(std::move(note));
    }
  }
}

// "They met [in May] in Lund." and "They met in Lund.": the "in" that stays is the one outside the brackets,
// if the words inside are not all there.
void BracketPlaces::slide_out(Facing& facing, const NormalizedText& text, TokenRange own) {
  const auto faces = [&](std::uint32_t token) { return facing.right[token] != kFacesNothing; };
  bool all = true;
  for (std::uint32_t t = own.begin; t < own.end; ++t) all = all && faces(t);
  if (all) return;
  const auto move = [&](std::uint32_t from, std::uint32_t to) {
    if (!faces(from) || faces(to) || text.tokens[from].id != text.tokens[to].id) return false;
    facing.right[to] = std::exchange(facing.right[from], kFacesNothing);
    facing.left[facing.right[to]] = to;
    return true;
  };
  for (std::uint32_t i = 0; i < own.size() && own.end + i < text.tokens.size(); ++i) {
    if (!move(own.begin + i, own.end + i)) break;
  }
  for (std::uint32_t i = 1; i <= own.size() && i <= own.begin; ++i) {
    if (!move(own.end - i, own.begin - i)) break;
  }
}

std::vector<BracketPlace> BracketPlaces::of(std::size_t group) const {
  std::vector<BracketPlace> places;
  for (std::size_t r = 0; r < draft_.readings.size(); ++r) {
    if (draft_.readings[r].chosen[group] != kNotReached) places.push_back(place_in(r, group));
  }
  return places;
}

BracketPlace BracketPlaces::place_in(std::size_t reading, std::size_t group) const {
  const NormalizedText& ours = draft_.readings[reading].text;
  const Facing& facing = facing_[reading];
  const TokenRange own = tokens_in(ours, draft_.brackets.groups[group].span);
  BracketPlace place;
  place.reading = reading;
  place.chosen = draft_.readings[reading].chosen[group];
  place.other_reading = facing.other;
  place.words = count_words(ours, own);
  find_facing(facing, own, place);
  find_context(facing, own, place);
  find_whole(facing, own, place);
  return place;
}

// From the nearest word around the group that faces something, over what faces nothing or the group itself.
void BracketPlaces::find_facing(const Facing& facing, TokenRange own, BracketPlace& place) const {
  const NormalizedText& theirs = other_.readings[facing.other].text;
  const auto count = static_cast<std::uint32_t>(facing.left.size());
  const auto free = [&](std::uint32_t token) {
    return facing.left[token] == kFacesNothing || own.contains(facing.left[token]);
  };
  std::optional<std::uint32_t> before;
  for (std::uint32_t t = own.begin; t-- > far_before(own.begin) && !before;) {
    if (facing.right[t] != kFacesNothing) before = t;
  }
  std::optional<std::uint32_t> after;
  for (std::uint32_t t = own.end; t < far_after(own.end, facing.right.size()) && !after; ++t) {
    if (facing.right[t] != kFacesNothing) after = t;
  }
  const bool from_before = before && (!after || own.begin - *before <= *after - own.end + 1);
  TokenRange& range = place.facing;
  if (from_before) {
    range.begin = range.end = facing.right[*before] + 1;
    const std::uint32_t last = far_after(range.begin, count);
    while (range.end < last && free(range.end)) ++range.end;
  } else {
    range.begin = range.end = after ? facing.right[*after] : count;
    const std::uint32_t first = far_before(range.end);
    while (range.begin > first && free(range.begin - 1)) --range.begin;
  }
  place.reach.begin = range.begin == 0 ? 0 : theirs.tokens[range.begin - 1].span.end;
  place.reach.end = range.end == count ? static_cast<std::uint32_t>(theirs.source->bytes().size())
                                       : theirs.tokens[range.end].span.begin;
  const NormalizedText& ours = draft_.readings[place.reading].text;
  for (std::uint32_t t = own.begin; t < own.end; ++t) {
    if (is_word(ours.tokens[t]) && facing.right[t] != kFacesNothing && range.contains(facing.right[t]))
      ++place.common;
  }
}

void BracketPlaces::find_context(const Facing& facing, TokenRange own, BracketPlace& place) const {
  const NormalizedText& ours = draft_.readings[place.reading].text;
  TokenRange around = sentences_around(ours, own);
  around.begin = std::max(around.begin, far_before(own.begin));
  around.end = std::min(around.end, far_after(own.end, ours.tokens.size()));
  place.alone = true;
  for (std::uint32_t t = around.begin; t < around.end; ++t) {
    if (own.contains(t) || !is_word(ours.tokens[t])) continue;
    place.alone = false;
    place.context_kept = place.context_kept || facing.right[t] != kFacesNothing;
  }
}

// A neighbor that was changed itself may face as many words as it had, and none more: they would be an
// addition to the alternative.
void BracketPlaces::find_whole(const Facing& facing, TokenRange own, BracketPlace& place) {
  if (own.empty()) {
    place.whole = place.facing.empty() && (place.context_kept || place.alone);
    return;
  }
  const std::uint32_t first = facing.right[own.begin];
  for (std::uint32_t t = own.begin; t < own.end; ++t) {
    if (facing.right[t] == kFacesNothing || facing.right[t] != first + (t - own.begin)) return;
  }
  const TokenRange found{first, first + own.size()};
  if (found.begin < place.facing.begin || found.end > place.facing.end) return;
  std::uint32_t changed_before = 0;
  while (own.begin - changed_before > far_before(own.begin) &&
         facing.right[own.begin - changed_before - 1] == kFacesNothing)
    ++changed_before;
  std::uint32_t changed_after = 0;
  while (own.end + changed_after < far_after(own.end, facing.right.size()) &&
         facing.right[own.end + changed_after] == kFacesNothing)
    ++changed_after;
  place.whole =
      found.begin - place.facing.begin <= changed_before && place.facing.end - found.end <= changed_after;
  if (place.whole) place.facing = found;
}

}  // namespace agreed
