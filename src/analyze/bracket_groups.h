// Brackets of a text under negotiation, as United Nations drafts have them:
//
//   [ROK: current force level] [US: force posture]   alternatives, each with the party that wants it
//   [Castria and Norland: noted]                     one that two parties want
//   [Option 1: shall] [Option 2: should]             alternatives by number
//   [shall] [should]   [shall/should]                alternatives that nobody has signed
//   [, subject to conditions]                        in or out
//   [A [B] C]                                        nested
//
// Labels are those of bracket_labels.h. Alternatives stand side by side, with at most a slash between them;
// across a blank line only if both are labelled. A party that signs a second time begins a new group.
//
// No brackets in this sense: "[...]", "[sic]", footnote marks "[^1]", links "[text](address)" and
// "[text][name]", their definitions, check boxes "- [x]", escaped "\[".
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
  std::string party;                 // as signed: "ROK", "Castria and Norland"; empty if nobody has
  std::vector<std::string> parties;  // {"ROK"}; of a joint signature each, where one of them also signs alone
  std::string option;                // "Option 1"; empty without such a label
  ByteSpan wording;                  // without bracket, label and the blanks around it; may be empty
  ByteSpan whole;                    // with its bracket and label, or its part between two slashes
  std::vector<std::size_t> nested;   // groups inside it
};

struct BracketGroup {
  ByteSpan span;                                 // from the first bracket to the end of the last one
  std::vector<BracketAlternative> alternatives;  // at least one
  std::size_t depth = 0;                         // 0: not inside another bracket
};

// Brackets below this depth are read as if they were not there.
inline constexpr std::size_t kDeepestBracket = 32;

struct Brackets {
  std::vector<BracketGroup> groups;     // by place, an outer one before those inside it
  std::vector<std::uint32_t> unclosed;  // offsets of "[" without an end
  std::vector<std::uint32_t> unopened;  // offsets of "]" without a begin
  std::vector<std::uint32_t> too_deep;  // offsets of both marks of each pair below kDeepestBracket
};

// The brackets in the bytes of `body`. Linear, whatever the bytes. A bracket without a partner has no
// alternatives and hides nothing.
[[nodiscard]] Brackets find_brackets(std::string_view bytes, ByteSpan body);

// What stands in a group by one reading, instead of the index of an alternative.
inline constexpr std::size_t kLeftOut = static_cast<std::size_t>(-1);     // none of its alternatives
inline constexpr std::size_t kNotReached = static_cast<std::size_t>(-2);  // it stands in what is left out

// A draft read with one choice for each group: who has signed an alternative is heard throughout.
struct BracketReading {
  std::string name;   // the party, "option 1" ..., empty for a draft without brackets
  std::string bytes;  // as long as the draft, line ends kept: what this reading leaves out is blank
  std::vector<std::size_t> chosen;  // by group: the alternative that is read, kLeftOut or kNotReached
  std::vector<ByteSpan> blanked;    // in any order
};

inline constexpr std::size_t kMostBracketReadings = 12;
// All readings together; of a longer draft fewer are read, but two at least.
inline constexpr std::size_t kMostReadingBytes = std::size_t{64} * 1024 * 1024;

// Every alternative stands in one reading at least, or a note says how many do not. A draft without
// brackets has one reading. In each group a reading has what its party has signed; else, of several
// alternatives, one by number, and of a single one that others signed, nothing.
[[nodiscard]] std::vector<BracketReading> readings_of(std::string_view bytes, const Brackets& brackets,
                                                      std::vector<Note>& notes);

}  // namespace agreed
