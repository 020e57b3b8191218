// Looks at each character between its two neighbours.
#include "ingest/latin_letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace agreed {
namespace {

// Spacing accents, the generic currency sign, the broken bar, the not sign, and y with a diaeresis, which is
// byte 0xFF.
constexpr std::array<char32_t, 11> kOddSigns{0xA4, 0xA6, 0xA8,  0xAC,  0xAF, 0xB4,
                                             0xB8, 0xFF, 0x2C7, 0x2D9, 0x2DD};
// Words of one letter: a grave; e, o with acute or grave; y, i likewise; in either case.
constexpr std::array<char32_t, 14> kWords{0xC0, 0xC8, 0xC9, 0xCD, 0xD2, 0xD3, 0xD4,
                                          0xE0, 0xE8, 0xE9, 0xED, 0xF2, 0xF3, 0xF4};

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_accented(char32_t c) {
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}
bool is_accented_capital(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  return (c >= 0x14A && c <= 0x177 && c % 2 == 0) || c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D;
}

// The text is well formed.
char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) c = c << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  at += length;
  return c;
}

bool is_odd(char32_t before, char32_t c, char32_t after) {
  if (std::find(kOddSigns.begin(), kOddSigns.end(), c) != kOddSigns.end()) return true;
  if (!is_accented(c)) return false;
  if (is_accented_capital(c) && before >= 'a' && before <= 'z') return true;
  const auto is_letter = [](char32_t one) { return is_ascii_letter(one) || is_accented(one); };
  const bool alone = !is_letter(before) && !is_letter(after) && before != '\'' && before != 0x2019;
  return alone && std::find(kWords.begin(), kWords.end(), c) == kWords.end();
}

}  // namespace

bool has_odd_letters(std::string_view utf8) {
  char32_t before = ' ';
  char32_t c = ' ';
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t after = next(utf8, at);
    if (c >= 0x80 && is_odd(before, c, after)) return true;
    before = c;
    c = after;
  }
  return c >= 0x80 && is_odd(before, c, ' ');
}

}  // namespace agreed
