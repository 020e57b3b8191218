// TermPattern: one reading of a form of a term, or of a phrase, as a sequence of things that one word each
// must be, and of gaps.
//
//   form       "moderniz* * [Alliance] ~2 (capabilities|forces)"
//   reading    moderniz*   *          alliance   ~2          forces
//   elements   wildcard    any word   word       gap of 0-2  word
//
// The form is tokenized and normalized by the code that does it for texts, so what counts as one word
// there (a compound, an equivalent of several words) is one element here. Wildcards stand inside
// words and are matched against the folded word; behind a backslash they are marks (corpus/form_escape.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/result.h"

namespace agreed {

enum class ElementKind : std::uint8_t {
  word,      // this id, be it a word, a number or a mark
  wildcard,  // a word or number that the glob fits
  any_word,  // "*": one word or number
  gap,       // "~4": from none to four words or numbers, and any marks between them
  term,      // "@", in cues only: an occurrence of the term that the cue belongs to
};

struct PatternElement {
  ElementKind kind = ElementKind::word;
  NormId id = kGapId;      // of a word
  std::string glob;        // of a wildcard
  std::uint32_t most = 0;  // of a gap: words and numbers
  friend bool operator==(const PatternElement&, const PatternElement&) = default;
};

struct TermPattern {
  std::vector<PatternElement>
      elements;         // never empty; one is a word or wildcard, or the term; gaps never at an end
  bool quotes = false;  // it has a quotation mark itself
  friend bool operator==(const TermPattern&, const TermPattern&) = default;
};

inline constexpr std::uint32_t kMostGapWords = 40;

// The patterns of all readings of a form, no two the same. Errors: usage for a reading that has no word
// besides
// "*", syntax for a group that does not close, a gap at an end, "~" without a number up to kMostGapWords, or
// "@".
[[nodiscard]] Result<std::vector<TermPattern>> compile_form(std::string_view form,
                                                            const std::string& language,
                                                            Normalizer& normalizer);

// The same for a cue, in which "@" stands once for the term: "@ of ~2 capabilities", "Alliance @".
[[nodiscard]] Result<std::vector<TermPattern>> compile_cue(std::string_view cue, const std::string& language,
                                                           Normalizer& normalizer);

// Whether a glob fits a whole word: `*` any run of characters, also none; `?` one character (code
// point). Linear in practice; at most the product of the lengths.
[[nodiscard]] bool glob_fits(std::string_view glob, std::string_view word);

}  // namespace agreed
