// A change cut into the pieces that every inline output shows in turn: words carried over, omitted,
// added, moved away, moved here.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analyze/change.h"
#include "analyze/diff_report.h"
#include "text/span.h"

namespace agreed {

enum class PieceKind : std::uint8_t {
  common,      // later words that were carried over
  omitted,     // earlier words
  added,       // later words
  moved_away,  // earlier words that stand elsewhere in the sentence now
  moved_here,  // later words that stood elsewhere in the sentence
  unmatched,   // words of either side that face nothing in a text held in excerpts
};

struct Piece {
  PieceKind kind = PieceKind::common;
  bool of_earlier = false;    // whose tokens they are
  bool space_before = false;  // white space stands before it; false for the first piece and within a
                              // replacement
  ChangeClass change_class = ChangeClass::rewording;  // of the hunk it comes from
  TokenRange tokens;
};

// In reading order; an omitted piece stands before the added piece that replaces it. Empty for earlier
// words whose omission was ignored.
[[nodiscard]] std::vector<Piece> pieces_of(const DiffReport& report, const Change& change);

// The same for one passage of the later text and its hunks.
[[nodiscard]] std::vector<Piece> pieces_between(const NormalizedText& earlier, const NormalizedText& later,
                                                TokenRange later_tokens, std::span<const Hunk> hunks);

// The text of a piece as it is shown (see wording()).
[[nodiscard]] std::string wording_of_piece(const DiffReport& report, const Piece& piece);

}  // namespace agreed
