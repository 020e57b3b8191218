// LetterScript: what becomes of each letter from an earlier text to a later one. Taking what is common and
// added gives the later text to the letter, taking what is common and omitted the earlier one; which words
// face each other is what diff() found.
#pragma once

#include <cstdint>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/token_letters.h"
#include "ingest/letter_text.h"

namespace agreed {

enum class LetterFate : std::uint8_t {
  common,             // on both sides, letter for letter
  omitted,            // of the earlier text only
  added,              // of the later text only
  earlier_unmatched,  // faces nothing in a text held in excerpts: whether it went is not known
  later_unmatched,
};

inline constexpr std::uint32_t kNoMove = 0xffffffff;

struct LetterRun {
  LetterFate fate = LetterFate::common;
  LetterRange earlier;  // empty at its place for what only the later text has, and the other way round
  LetterRange later;
  std::uint32_t move = kNoMove;  // it stands in a passage that was moved: its number, the same on both sides
  bool carried = false;          // and it stands there on both sides: it was neither added nor omitted
  friend bool operator==(const LetterRun&, const LetterRun&) = default;
};

// A footnote or endnote that both texts have: which of the notes of each.
struct NotePair {
  std::uint32_t earlier = 0;
  std::uint32_t later = 0;
};

struct LetterScript {
  // Cover both texts and the notes that both have, in the order of both. A note that only one side has comes
  // and goes with its mark.
  std::vector<LetterRun> runs;
  std::vector<NotePair> notes;  // in the order of both
  std::uint32_t moves = 0;
  bool unmatched = false;  // some run is
};

// The letters must be those of the report's two texts.
[[nodiscard]] LetterScript letter_script(const DiffReport& report, const TokenLetters& earlier,
                                         const TokenLetters& later);

}  // namespace agreed
