// All pins are one text, a paragraph each, which is compared with the draft.
#include <algorithm>
#include <array>
#include <utility>

#include "align/heaviest_common.h"
#include "analyze/diff_report.h"
#include "analyze/pinned_words.h"
#include "analyze/pins.h"
#include "analyze/precedent_query.h"
#include "normalize/tokens_in.h"
#include "normalize/word_count.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 3> kLapseNames = {"dropped", "reworded", "weakened"};
// A sentence faces a pin that diff() leaves alone if it has this share of the pin's words, in their order.
constexpr std::size_t kFacingPercent = 60;

bool is_dress(const Hunk& hunk) {
  return hunk.change_class == ChangeClass::editorial || hunk.change_class == ChangeClass::rotation;
}

// The pinned phrases as one text, and where each stands in it.
struct PinnedText {
  NormalizedText text;
  std::vector<TokenRange> pins;
};

PinnedText pinned_text(const LockedStatement& locked, Normalizer& normalizer) {
  std::string bytes;
  std::vector<ByteSpan> spans;
  for (const PinnedPhrase& phrase : locked.phrases) {
    const auto begin = static_cast<std::uint32_t>(bytes.size());
    bytes += phrase.text;
    spans.push_back({begin, static_cast<std::uint32_t>(bytes.size())});
    bytes += "\n\n";
  }
  PinnedText pinned;
  Result<NormalizedText> read = read_wording(bytes, locked.language, normalizer);
  if (!read.ok()) return pinned;  // not a word is pinned
  pinned.text = std::move(read).value();
  for (const ByteSpan span : spans) pinned.pins.push_back(tokens_in(pinned.text, span));
  return pinned;
}

std::vector<NormId> words_in(const NormalizedText& text, TokenRange range) {
  std::vector<NormId> words;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (is_word(text.tokens[t])) words.push_back(text.tokens[t].id);
  }
  return words;
}

class PinComparison {
 public:
  PinComparison(const LockedStatement& locked, PinnedText pinned, const NormalizedText& draft,
                const TermWatch& watch, Normalizer& normalizer)
      : locked_(locked),
        pins_(std::move(pinned.pins)),
        draft_(draft),
        report_(diff({locked.id, locked.file, locked.date, Held::full, std::move(pinned.text)},
                     {"draft", "draft", {}, Held::full, draft}, normalizer.vocabulary(), {&watch}, {})) {}

  [[nodiscard]] const NormalizedText& pinned() const { return report_.earlier.text; }

  // nullopt if the pin is kept after all, in another dress.
  [[nodiscard]] std::optional<LapsedPin> lapse_of(std::size_t index) const {
    LapsedPin lapsed;
    lapsed.phrase = index;
    bool faced = false;
    bool changed = false;
    for (std::uint32_t c = 0; c < report_.changes.size(); ++c) {
      const Change& change = report_.changes[c];
      if (!change.earlier || !meet(change.earlier->tokens, pins_[index])) continue;
      if (!change.later) {
        changed = true;
        continue;
      }
      if (!faced) lapsed.facing = change.later->tokens;
      faced = true;
      for (const Hunk& hunk : change.hunks) {
        if (is_dress(hunk) || !concerns(hunk, index)) continue;
        if (!changed) {
          lapsed.earlier = wording(pinned(), hunk.earlier);
          lapsed.later = wording(draft_, hunk.later);
        }
        changed = true;
      }
    }
    if (!faced) return face_anyway(lapsed);
    if (!changed) return std::nullopt;
    lapsed.lapse = PinLapse::reworded;
    tell_weakened(index, lapsed);
    return lapsed;
  }

 private:
  static bool meet(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

  // What is put in beside a phrase that somebody asked for is no change of it.
  [[nodiscard]] bool concerns(const Hunk& hunk, std::size_t index) const {
    const TokenRange pin = pins_[index];
    if (!hunk.earlier.empty()) return meet(hunk.earlier, pin);
    const bool whole_sentence = locked_.phrases[index].reason != PinReason::asked;
    return whole_sentence ? pin.begin <= hunk.earlier.begin && hunk.earlier.begin <= pin.end
                          : pin.begin < hunk.earlier.begin && hunk.earlier.begin < pin.end;
  }

  void tell_weakened(std::size_t index, LapsedPin& lapsed) const {
    for (const CommitmentChange& commitment : report_.commitments) {
      const bool less = commitment.direction == ShiftDirection::weakened ||
                        commitment.direction == ShiftDirection::reversed;
      const Change& change = report_.changes[commitment.change];
      if (!less || !change.earlier || !meet(change.earlier->tokens, pins_[index])) continue;
      if (commitment.earlier && !meet(commitment.earlier->tokens, pins_[index])) continue;
      lapsed.lapse = PinLapse::weakened;
      lapsed.earlier = commitment.earlier ? wording(pinned(), commitment.earlier->tokens) : "";
      lapsed.later = commitment.later ? wording(draft_, commitment.later->tokens) : "";
      return;
    }
  }

  // The sentence of the draft that has most of the words, if that is enough of them.
  [[nodiscard]] LapsedPin face_anyway(LapsedPin lapsed) const {
    const std::vector<NormId> words = words_in(pinned(), pins_[lapsed.phrase]);
    const std::vector<std::uint32_t> weights(words.size(), 1);
    std::size_t best = 0;
    for (const Sentence& sentence : draft_.sentences) {
      std::size_t common = 0;
      for (const Match& match : heaviest_common(words, words_in(draft_, sentence.tokens), weights))
        common += match.length;
      if (common <= best || 100 * common < kFacingPercent * words.size()) continue;
      best = common;
      lapsed.lapse = PinLapse::reworded;
      lapsed.facing = sentence.tokens;
    }
    return lapsed;
  }

  const LockedStatement& locked_;
  std::vector<TokenRange> pins_;
  const NormalizedText& draft_;
  DiffReport report_;
};

}  // namespace

std::string_view name_of(PinLapse lapse) {
  return kLapseNames[static_cast<std::size_t>(lapse)];
}

std::vector<LapsedPin> lapsed_pins(const LockedStatement& locked, const NormalizedText& draft,
                                   const TermWatch& watch, Normalizer& normalizer) {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < locked.phrases.size(); ++i) {
    if (!find_words(draft, words_of(locked.phrases[i].text, locked.language, normalizer)))
      missing.push_back(i);
  }
  std::vector<LapsedPin> lapsed;
  if (missing.empty()) return lapsed;
  PinnedText pinned = pinned_text(locked, normalizer);
  if (pinned.pins.empty()) return lapsed;
  const PinComparison comparison(locked, std::move(pinned), draft, watch, normalizer);
  for (const std::size_t i : missing) {
    if (std::optional<LapsedPin> one = comparison.lapse_of(i)) lapsed.push_back(std::move(*one));
  }
  return lapsed;
}

}  // namespace agreed
