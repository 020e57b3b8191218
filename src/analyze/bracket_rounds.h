// compare_brackets(): what became of the brackets from one round of a negotiation to the next.
//
//   round 1   The ministers [Castria: reaffirmed] [Norland: noted] the report[, with regret].
//   round 2   The ministers noted the report [Castria: of May].
//
//   settled   [Castria: reaffirmed] [Norland: noted]   noted, in the words of Norland
//   left out  [, with regret]
//   opened    [Castria: of May]
//
// A bracket is settled in somebody's words only if exactly these stand in its place (bracket_place.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/check_draft.h"
#include "corpus/statement.h"
#include "normalize/normalizer.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

enum class BracketOutcome : std::uint8_t {
  settled,      // the wording of an alternative stands there
  other_words,  // wording that is none of the alternatives
  left_out,     // nothing stands there, and what is around it does
  gone,         // what was around it is gone, too
  open,         // still in brackets
  opened,       // in brackets now; the earlier text had wording there, or the passage without it
};
inline constexpr std::size_t kBracketOutcomes = 6;
[[nodiscard]] std::string_view name_of(BracketOutcome outcome);

// What became of an alternative of a bracket that is still open.
enum class BracketMove : std::uint8_t { kept, reworded, withdrawn, proposed };
[[nodiscard]] std::string_view name_of(BracketMove move);

// An alternative of one text, or of both where it is still open.
struct BracketOption {
  std::string label;    // party or option, empty without
  std::string earlier;  // its wording; empty if it stood in the later text only, or is empty there
  std::string later;
  bool taken = false;                    // settled: this is what stands there; opened: what stood there
  BracketMove move = BracketMove::kept;  // only where the bracket is open
};

struct BracketFate {
  BracketOutcome outcome = BracketOutcome::gone;
  std::optional<std::uint32_t> earlier_paragraph;  // as in cited_paragraph.h
  std::optional<std::uint32_t> later_paragraph;
  std::optional<ByteSpan> earlier;  // the group in the earlier file, or the wording that was opened
  std::optional<ByteSpan> later;    // the group in the later file, or the wording that settled it
  bool unchanged = false;           // open, with the same alternatives
  std::vector<BracketOption> options;
  std::string wording;  // without brackets: what settled it, or what was opened; empty if nothing
  // other_words: words in common with the nearest option, thousandths of all words of both; its index.
  std::uint32_t likeness = 0;
  std::optional<std::size_t> nearest;
};

struct BracketRounds {
  std::size_t earlier = 0;  // groups that stand in no other brackets
  std::size_t later = 0;    // likewise
  std::array<std::size_t, kBracketOutcomes> by_outcome{};
  std::vector<BracketFate> fates;  // of the earlier groups by place, then what was opened by place
  std::vector<Note> notes;
};

// Nothing if neither text has brackets, or one of them is not held in full: brackets of an excerpt are those
// of whoever quotes. Both texts must be in one language; front matter and comments are passed over.
[[nodiscard]] std::optional<BracketRounds> compare_brackets(const Statement& earlier,
                                                            const StatementText& earlier_text,
                                                            const Statement& later,
                                                            const StatementText& later_text,
                                                            Normalizer& normalizer);

}  // namespace agreed
