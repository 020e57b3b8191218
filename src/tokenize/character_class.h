// The properties of one UTF-16 unit that word and sentence rules ask for, in a table.
//
// The table covers Latin letters, general punctuation, currency signs and Hangul syllables: what joint
// statements in European languages and Korean are written in. It is filled from ICU's properties of
// UAX #29, so it follows ICU's Unicode version. Every other unit is `complex` and left to ICU's iterators.
#pragma once

#include <array>
#include <cstdint>

#include "tokenize/token.h"

namespace agreed {

enum class WordClass : std::uint8_t {
  other,
  letter,
  hangul,  // a syllable: joins only with its like, as in ICU
  digit,
  mid_letter,  // joins letters
  mid_number,  // joins digits
  mid_both,    // joins either: full stop, apostrophes
  low_line,    // joins everything
  space,
  hidden,   // never shown, no part of clean text
  complex,  // not in the table
};

enum class SentenceClass : std::uint8_t {
  other,
  lower,
  upper,
  letter,
  digit,
  stop,        // ends a sentence unless what follows forbids it: "."
  terminator,  // ends a sentence: ! ?
  close,       // quotes and brackets
  space,
  go_on,      // after a stop it shows that the sentence goes on: , ; -
  separator,  // U+2029, which clean text puts where mark-up ends a block
};

struct UnitClass {
  WordClass word = WordClass::other;
  SentenceClass sentence = SentenceClass::other;
  TokenKind kind = TokenKind::symbol;
};

class CharacterTable {
 public:
  // Built on first use, never changed.
  static const CharacterTable& instance();

  [[nodiscard]] UnitClass of(char unit) const { return low_[static_cast<unsigned char>(unit)]; }
  [[nodiscard]] UnitClass of(char16_t unit) const {
    if (unit < kLowEnd) {
      return low_[unit];
    }
    if (unit >= kMarksBegin && unit < kMarksEnd) {
      return marks_[static_cast<std::size_t>(unit - kMarksBegin)];
    }
    if (unit >= 0xAC00 && unit <= 0xD7A3) {
      return {WordClass::hangul, SentenceClass::letter, TokenKind::word};
    }
    return {WordClass::complex, SentenceClass::other, TokenKind::symbol};
  }

 private:
  CharacterTable();

  static constexpr char16_t kLowEnd = 0x250;
  static constexpr char16_t kMarksBegin = 0x2000;
  static constexpr char16_t kMarksEnd = 0x20D0;
  std::array<UnitClass, kLowEnd> low_;
  std::array<UnitClass, kMarksEnd - kMarksBegin> marks_;
};

// The kind of a token that starts with this code point, whatever its script.
[[nodiscard]] TokenKind kind_of_code_point(char32_t code_point);
// White space, a line end or a control character that stands for one.
[[nodiscard]] bool is_white_space(char32_t code_point);
// Never shown: soft hyphen, zero-width joiners and spaces, byte order mark, direction marks.
[[nodiscard]] bool is_ignorable(char32_t code_point);
// A letter or digit of a script that is written with spaces: hyphens join it with its neighbours.
[[nodiscard]] bool joins_with_hyphen(char32_t code_point);

[[nodiscard]] constexpr bool is_hyphen(char32_t unit) {
  return unit == U'-' || unit == 0x2010 || unit == 0x2011;
}
[[nodiscard]] constexpr bool is_apostrophe(char32_t unit) {
  return unit == U'\'' || unit == 0x2019;
}

}  // namespace agreed
