// TermPattern: a form of a term, or a phrase, as a sequence of things that one word each must be.
//
//   form       "moderniz* * capabilities"
//   elements   wildcard moderniz*   any word   word capabilities
//
// The form is tokenized and normalized by the code that does it for texts, so what counts as one word
// there (a compound, an equivalent of several words) is one element here. Wildcards stand inside
// words and are matched against the folded word.
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
};

struct PatternElement {
  ElementKind kind = ElementKind::word;
  NormId id = kGapId;  // of a word
  std::string glob;    // of a wildcard
  friend bool operator==(const PatternElement&, const PatternElement&) = default;
};

struct TermPattern {
  std::vector<PatternElement> elements;  // never empty; one of them is not any_word
  bool quotes = false;                   // it has a quotation mark itself
  friend bool operator==(const TermPattern&, const TermPattern&) = default;
};

// Error (usage) for a form that has no word besides "*".
[[nodiscard]] Result<TermPattern> compile_pattern(std::string_view form, const std::string& language,
                                                  Normalizer& normalizer);

// Whether a glob fits a whole word: `*` any run of characters, also none; `?` one character (code
// point). Linear in practice; at most the product of the lengths.
[[nodiscard]] bool glob_fits(std::string_view glob, std::string_view word);

}  // namespace agreed
