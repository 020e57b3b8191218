// The number that a word processor prints before a paragraph: a counter -> "4", "iv", "(d)", in the styles of
// DOCX (ECMA-376 part 1, 17.18.59 ST_NumberFormat) and ODT (OpenDocument 1.2 part 1, 19.500
// style:num-format).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agreed {

enum class NumberStyle : std::uint8_t {
  none,    // prints nothing
  bullet,  // a sign that is no number
  decimal,
  lower_letter,  // a .. z, aa, bb
  upper_letter,
  lower_letter_pairs,  // a .. z, aa, ab
  upper_letter_pairs,
  lower_roman,
  upper_roman,
  ordinal,        // 1st
  cardinal_text,  // One
  ordinal_text,   // First
  in_dashes,      // - 1 -
  full_width,
  circled,            // up to 20, as those below up to the end of their signs; then decimal
  parenthesized,      // one sign
  full_stop,          // one sign
  hangul_syllables,   // ga, na, da
  hangul_consonants,  // giyeok, nieun
  circled_hangul_syllables,
  circled_hangul_consonants,
  hangul_counting,  // il, i, sam .. sip, sip-il
  han_counting,     // the same in Chinese characters
  han_digits,       // the same, digit by digit
  heavenly_stems,
  earthly_branches,
  katakana,        // a, i, u
  katakana_iroha,  // i, ro, ha
};

struct NumberFormat {
  NumberStyle style = NumberStyle::decimal;
  int digits = 1;     // of decimal at least, with zeros before them
  bool known = true;  // false: the file names a style that is not among these; it is printed as decimal
};

// By its name in DOCX, "upperRoman"; of "custom" by its pattern "001, 002, 003, ...".
[[nodiscard]] NumberFormat docx_number_format(std::string_view name, std::string_view pattern);
// By its value in ODT: "1", "i", or examples of an East Asian style; `letter_sync`: aa, bb and not aa, ab.
[[nodiscard]] NumberFormat odt_number_format(std::string_view value, bool letter_sync);

// What is printed for a counter. `language` is BCP 47 and chooses the words of ordinal and text; empty:
// English.
[[nodiscard]] std::string format_list_number(int value, NumberFormat format, std::string_view language);

}  // namespace agreed
