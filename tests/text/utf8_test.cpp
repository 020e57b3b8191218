// Tests src/text/utf8.cpp.
#include "text/utf8.h"

#include <random>
#include <string>
#include <string_view>

#include "support/catch.h"

using agreed::count_code_points;
using agreed::find_bad_utf8;
using agreed::utf8_prefix;

namespace {

// The definition, character by character, from the ranges of the Unicode standard.
std::size_t find_bad_slowly(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[at + i])) : 0U;
    };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    unsigned value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    bool good = lead < 0x80 || (lead >= 0xC0 && lead < 0xF8);
    for (std::size_t i = 1; i < length; ++i) {
      good = good && (byte(i) & 0xC0U) == 0x80U;
      value = (value << 6U) | (byte(i) & 0x3FU);
    }
    const unsigned least[] = {1, 0x80, 0x800, 0x10000};
    good = good && value >= least[length - 1] && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    if (!good) return at;
    at += length;
  }
  return text.size();
}

}  // namespace

TEST_CASE("utf8: the first ill-formed character is found where it starts", "[text]") {
  const auto [text, expected] = GENERATE(table<std::string, std::size_t>({
      {"", 0},
      {"plain ASCII of some length", 26},
      {"\xC3\xA9\xED\x95\x9C\xF0\x9F\x98\x80", 9},
      {"\xF4\x8F\xBF\xBF", 4},     // U+10FFFF
      {"\xF4\x90\x80\x80", 0},     // above it
      {"a\xC0\xAF", 1},            // overlong slash
      {"ab\xE0\x80\xAF", 2},       // overlong
      {"abc\xF0\x80\x80\xAF", 3},  // overlong
      {"\xED\xA0\x80", 0},         // surrogate
      {"12345678\xFF", 8},         // behind the first word of eight
      {"1234567\xC3", 7},          // cut short
      {"1234567\xE2\x80", 7},      // cut short
      {"\x80", 0},                 // a lone continuation byte
      {std::string("ab\0c", 4), 2},
      {std::string("12345678abcd\0fgh", 16), 12},
  }));
  CHECK(find_bad_utf8(text) == expected);
}

TEST_CASE("utf8: the fast path agrees with the definition on random bytes", "[text]") {
  const std::string pieces[] = {"a", "bcdefghi", "\xC3\xA9", "\xEB\xAF\xB8", "\xF0\x9F\x98\x80"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto i = random() % 12; i > 0; --i) text += pieces[random() % 5];
    if (round % 3 != 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random() % 256);
    REQUIRE(find_bad_utf8(text) == find_bad_slowly(text));
  }
}

TEST_CASE("utf8: code points are counted, not bytes", "[text]") {
  CHECK(count_code_points("a\xC3\xA9\xED\x95\x9C\xF0\x9F\x98\x80") == 4);
}

TEST_CASE("utf8: a prefix has no more bytes than asked for and cuts no code point", "[text]") {
  const std::string_view text = "a\xEB\x8F\x99\xF0\x9F\x98\x80";
  CHECK(utf8_prefix(text, 0).empty());
  CHECK(utf8_prefix(text, 1) == "a");
  CHECK(utf8_prefix(text, 3) == "a");
  CHECK(utf8_prefix(text, 4) == "a\xEB\x8F\x99");
  CHECK(utf8_prefix(text, 7) == "a\xEB\x8F\x99");
  CHECK(utf8_prefix(text, 8) == text);
  CHECK(utf8_prefix(text, 100) == text);
}
