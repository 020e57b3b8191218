// How two patterns stand to each other: whether what one matches the other matches too.
//
// Decided exactly for words, bare "*" and gaps, and for globs by comparing them letter by letter ("moderniz*"
// is inside "modern*"). Where that is not exact, each answer errs on the side that its comment names. Gaps
// stay within a sentence; so "of ~2 forces" covers "of the forces" there, which is where words without marks
// stand.
#pragma once

#include "analyze/term_pattern.h"
#include "normalize/vocabulary.h"

namespace agreed {

class PatternRelation {
 public:
  // The vocabulary of the patterns; it must outlive this.
  explicit PatternRelation(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Whether every match of `inner` is, from end to end, a match of `outer`. True only if it is certain.
  [[nodiscard]] bool covers(const TermPattern& outer, const TermPattern& inner) const;

  // Whether every match of `inner` has a match of `outer` inside it. True only if it is certain. Where both
  // are cues, "@" stands for itself.
  [[nodiscard]] bool stands_inside(const TermPattern& outer, const TermPattern& inner) const;

  // Whether there are words that both match from end to end. Globs meet where one is inside the other; so
  // "*a" and "b*" do not, although "ba" fits both. True only if it is certain.
  [[nodiscard]] bool meet(const TermPattern& left, const TermPattern& right) const;

  // Whether a match of one may share a word with a match of the other. False only if it is certain.
  [[nodiscard]] bool may_overlap(const TermPattern& left, const TermPattern& right) const;

 private:
  [[nodiscard]] bool covers_word(const PatternElement& outer, const PatternElement& inner) const;
  [[nodiscard]] bool words_meet(const PatternElement& left, const PatternElement& right) const;
  [[nodiscard]] bool words_may_meet(const PatternElement& left, const PatternElement& right,
                                    bool parts) const;
  [[nodiscard]] bool is_word(const PatternElement& element) const;

  const Vocabulary& vocabulary_;
};

// Whether every word that fits `inner` fits `outer`; true only if it is certain.
[[nodiscard]] bool glob_covers(std::string_view outer, std::string_view inner);
// Whether some word fits both.
[[nodiscard]] bool globs_meet(std::string_view left, std::string_view right);

}  // namespace agreed
