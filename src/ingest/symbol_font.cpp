// The tables hold what occurs in the prose of documents; brackets in pieces, dingbats and the like are left
// out. Source for Symbol: the mapping of Adobe's Symbol encoding to Unicode, as its glyph names say.
#include "ingest/symbol_font.h"

#include <algorithm>
#include <array>
#include <utility>

namespace agreed {
namespace {

using Sign = std::pair<unsigned char, char32_t>;

// Greek letters stand where their Latin counterparts do; the rest by itself.
constexpr std::u32string_view kSymbolCapitals =
    U"\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F\u03A0\u0398"
    U"\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396";
constexpr std::u32string_view kSymbolSmall =
    U"\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC\u03BD\u03BF\u03C0\u03B8"
    U"\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6";
constexpr std::array<Sign, 32> kSymbol = {
    {{0x22, U'\u2200'}, {0x24, U'\u2203'}, {0x27, U'\u220B'}, {0x2A, U'\u2217'}, {0x2D, U'\u2212'},
     {0x40, U'\u2245'}, {0x5C, U'\u2234'}, {0x5E, U'\u22A5'}, {0x7E, U'\u223C'}, {0xA0, U'\u20AC'},
     {0xA2, U'\u2032'}, {0xA3, U'\u2264'}, {0xA4, U'\u2044'}, {0xA5, U'\u221E'}, {0xAB, U'\u2194'},
     {0xAC, U'\u2190'}, {0xAD, U'\u2191'}, {0xAE, U'\u2192'}, {0xAF, U'\u2193'}, {0xB0, U'\u00B0'},
     {0xB1, U'\u00B1'}, {0xB2, U'\u2033'}, {0xB3, U'\u2265'}, {0xB4, U'\u00D7'}, {0xB7, U'\u2022'},
     {0xB8, U'\u00F7'}, {0xB9, U'\u2260'}, {0xBB, U'\u2248'}, {0xBC, U'\u2026'}, {0xD2, U'\u00AE'},
     {0xD3, U'\u00A9'}, {0xD4, U'\u2122'}}};
constexpr std::array<Sign, 18> kWingdings = {{{0x6C, U'\u25CF'},
                                              {0x6E, U'\u25A0'},
                                              {0x6F, U'\u25A1'},
                                              {0x71, U'\u2751'},
                                              {0x75, U'\u25C6'},
                                              {0x76, U'\u2756'},
                                              {0x77, U'\u25C6'},
                                              {0x9F, U'\u2022'},
                                              {0xA7, U'\u25AA'},
                                              {0xA8, U'\u25FB'},
                                              {0xD8, U'\u27A2'},
                                              {0xDF, U'\u2190'},
                                              {0xE0, U'\u2192'},
                                              {0xE8, U'\u2794'},
                                              {0xF0, U'\u21E8'},
                                              {0xFC, U'\u2713'},
                                              {0xFD, U'\u2612'},
                                              {0xFE, U'\u2611'}}};

template <std::size_t size>
char32_t found(const std::array<Sign, size>& signs, char32_t code) {
  const auto sign =
      std::find_if(signs.begin(), signs.end(), [&](const Sign& one) { return one.first == code; });
  return sign == signs.end() ? U'\0' : sign->second;
}

}  // namespace

char32_t symbol_character(std::string_view font, char32_t code) {
  constexpr char32_t kPrivate = 0xF000;
  constexpr char32_t kPrivateEnd = 0xF100;
  if (code >= kPrivate && code < kPrivateEnd) {
    code -= kPrivate;
  } else if (code >= 0x100) {
    return code;  // a character as such
  }
  if (font == "Symbol") {
    if (code >= U'A' && code <= U'Z') return kSymbolCapitals[code - U'A'];
    if (code >= U'a' && code <= U'z') return kSymbolSmall[code - U'a'];
    const char32_t sign = found(kSymbol, code);
    if (sign != 0) return sign;
    return code >= 0x20 && code < 0x40 ? code : U'\0';
  }
  if (font == "Wingdings") return found(kWingdings, code);
  return U'\0';
}

}  // namespace agreed
