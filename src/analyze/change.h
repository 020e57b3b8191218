// What the difference between an earlier and a later text means: changes of sentences, and in them
// hunks of words that a person would name. From here on the sides are earlier and later.
//
//   earlier  They reaffirmed the current force level. | They met in June.
//   later    They noted the force posture.            |
//   changes  revised [replaced, replaced]               omitted [omitted]
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace agreed {

enum class ChangeKind : std::uint8_t {
  unchanged,  // a run of equal sentences of one paragraph
  revised,    // one sentence faces one sentence, with hunks
  added,      // sentences of one paragraph that face nothing earlier
  omitted,    // sentences of one paragraph that face nothing later
  moved,      // sentences that stand elsewhere now, with hunks if they were edited on the way
  split,      // one sentence became several
  merged,     // several sentences became one
  unmatched,  // faces nothing in a text held in excerpts only: neither added nor omitted is known
};

// Why it counts as a change. A Change carries the union of its hunks' classes, and structural ones.
enum class ChangeClass : std::uint8_t {
  editorial,        // punctuation, letter case, spelling variant, declared equivalent
  rotation,         // order that protocol swaps with the host
  renumbering,      // the printed paragraph number; not a change of wording
  paragraph_split,  // a paragraph break more; not a change of wording
  paragraph_merge,  // a paragraph break less; not a change of wording
  move,             // words or sentences in another place
  rewording,        // words replaced by others
  addition,         // words that face nothing earlier
  omission,         // words that face nothing later
};
inline constexpr std::size_t kChangeClassCount = 9;

// A small set of ChangeClass values.
class ChangeClasses {
 public:
  constexpr ChangeClasses() = default;
  constexpr void insert(ChangeClass c) { bits_ |= bit(c); }
  constexpr void insert(ChangeClasses other) { bits_ |= other.bits_; }
  constexpr void erase(ChangeClass c) { bits_ &= static_cast<std::uint16_t>(~bit(c)); }
  [[nodiscard]] constexpr bool contains(ChangeClass c) const { return (bits_ & bit(c)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(ChangeClasses, ChangeClasses) = default;

 private:
  static constexpr std::uint16_t bit(ChangeClass c) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(c));
  }
  std::uint16_t bits_ = 0;
};

// The names that JSON, --ignore and --stat use: "editorial", "paragraph-split" ...
[[nodiscard]] std::string_view name_of(ChangeKind kind);
[[nodiscard]] std::string_view name_of(ChangeClass change_class);
// nullopt for a name that is none.
[[nodiscard]] std::optional<ChangeClass> change_class_named(std::string_view name);

enum class HunkKind : std::uint8_t {
  replaced,    // words on both sides
  added,       // later words only
  omitted,     // earlier words only
  moved_away,  // earlier words that stand elsewhere in the same sentence later; see partner
  moved_here,  // later words that stood elsewhere in the same sentence earlier; see partner
};

inline constexpr std::uint32_t kNoPartner = 0xffffffff;

// Token ranges are of the two texts; the side without words has an empty range at its place.
struct Hunk {
  HunkKind kind = HunkKind::replaced;
  ChangeClass change_class = ChangeClass::rewording;
  TokenRange earlier;
  TokenRange later;
  std::uint32_t partner = kNoPartner;  // of a moved hunk: index of its other half in the same Change
  friend bool operator==(const Hunk&, const Hunk&) = default;
};

// Tokens of one paragraph (or, in a split or merge of sentences, from one paragraph into the next).
struct Passage {
  std::uint32_t paragraph = 0;  // index of the paragraph that it begins in
  TokenRange tokens;
};

struct Change {
  ChangeKind kind = ChangeKind::unchanged;
  ChangeClasses classes;
  std::optional<Passage> earlier;
  std::optional<Passage> later;
  std::vector<Hunk> hunks;  // in order of both sides
};

}  // namespace agreed
