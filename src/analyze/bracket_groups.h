// Brackets of a text under negotiation, as United Nations drafts have them:
//
//   [ROK: current force level] [US: force posture]   alternatives, each with the party that wants it
//   [shall] [should]   [shall/should]                alternatives that nobody has signed
//   [, subject to conditions]                        in or out
//   [A [B] C]                                        nested
//
// No brackets in this sense: "[...]", footnote marks "[^1]", links "[text](address)", escaped "\[".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"
#include "text/span.h"

namespace agreed {

// One alternative of a group.
struct BracketAlternative {
  std::string party;                // "ROK"; empty if nobody has signed it
  ByteSpan wording;                 // without bracket, label and the blanks around it; may be empty
  ByteSpan whole;                   // with its bracket and label, or its part between two slashes
  std::vector<std::size_t> nested;  // groups inside it
};

struct BracketGroup {
  ByteSpan span;  // from the first bracket to the end of the last one
  std::vector<BracketAlternative> alternatives;
  std::size_t depth = 0;  // 0: not inside another bracket
};

struct Brackets {
  std::vector<BracketGroup> groups;     // by place, an outer one before those inside it
  std::vector<std::uint32_t> unclosed;  // offsets of "[" without an end
  std::vector<std::uint32_t> unopened;  // offsets of "]" without a begin
};

// The brackets in the bytes of `body`. Linear. An unclosed bracket has no alternatives and hides nothing.
[[nodiscard]] Brackets find_brackets(std::string_view bytes, ByteSpan body);

// A draft read with one choice for each group: who has signed an alternative is heard throughout.
struct BracketReading {
  std::string name;   // the party, "option 1" ..., empty for a draft without brackets
  std::string bytes;  // as long as the draft: what this reading leaves out is blank
};

inline constexpr std::size_t kMostReadings = 12;

// Every alternative stands in one reading at least, or a note says how many do not. A draft without
// brackets has one reading.
[[nodiscard]] std::vector<BracketReading> readings_of(std::string_view bytes, const Brackets& brackets,
                                                      std::vector<Note>& notes);

}  // namespace agreed
