// Where a pattern fits in a text: the comparison of elements with tokens.
//
// What fits: an id of the pattern, the folded word for a wildcard, or, where spelling was folded, the
// word as written without case ("modernis*" finds "modernising"). A pattern of a single wildcard word
// without a hyphen also fits a whole part of a compound ("moderni*" finds "post-modernization").
// Quotation marks in the text are passed over inside a match unless the pattern has some itself; all
// other marks count, but in a gap. A wildcard never takes a mark, and nothing takes a gap "[...]" of the
// text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "analyze/term_pattern.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

// A pattern, ready to be laid on a text from one of its elements.
struct AnchoredPattern {
  TermPattern pattern;
  std::size_t anchor = 0;  // index of an element that is a word or a wildcard, or of the term
  bool parts = false;      // a single wildcard without a hyphen
  bool has_gap = false;
};

// At the term, else at the first word or wildcard.
[[nodiscard]] AnchoredPattern anchored(TermPattern pattern);

class PatternMatch {
 public:
  // The vocabulary of the texts and patterns; it must outlive this.
  explicit PatternMatch(Vocabulary& vocabulary);

  // Whether a glob fits a word or, if asked for, one of its parts between hyphens.
  [[nodiscard]] static bool fits_word(const std::string& glob, std::string_view word, bool parts);

  [[nodiscard]] bool fits(const AnchoredPattern& pattern, const PatternElement& element,
                          const NormToken& token) const;

  // The shortest range that the pattern takes inside `within` when its anchor takes the tokens `at`, whether
  // these fit the anchor or not. The work is bounded by the pattern's length times the words its gaps may
  // take.
  [[nodiscard]] std::optional<TokenRange> around(const AnchoredPattern& pattern, const NormalizedText& text,
                                                 TokenRange within, TokenRange at) const;

 private:
  [[nodiscard]] std::optional<TokenRange> around_without_gap(const AnchoredPattern& pattern,
                                                             const NormalizedText& text, TokenRange within,
                                                             TokenRange at) const;
  [[nodiscard]] bool passes_over(const AnchoredPattern& pattern, const NormToken& token) const;

  const Vocabulary& vocabulary_;
  std::array<NormId, 2> quotes_{};
};

[[nodiscard]] bool is_wordlike(TokenKind kind);

}  // namespace agreed
