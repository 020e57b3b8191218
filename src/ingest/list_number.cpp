#include "ingest/list_number.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

using Style = NumberStyle;

std::string letters(int value, char first, bool pairs) {
  std::string out;
  if (pairs) {
    for (int rest = value; rest > 0; rest = (rest - 1) / 26) {
      out.insert(out.begin(), static_cast<char>(first + (rest - 1) % 26));
    }
    return out;
  }
  // Word ends at 780 = zz...z, thirty of them.
  const auto times = static_cast<std::size_t>((value - 1) / 26) + 1;
  return std::string(times, static_cast<char>(first + (value - 1) % 26));
}

std::string roman(int value, bool upper) {
  constexpr std::array<std::pair<int, const char*>, 13> kSigns = {{{1000, "m"},
                                                                   {900, "cm"},
                                                                   {500, "d"},
                                                                   {400, "cd"},
                                                                   {100, "c"},
                                                                   {90, "xc"},
                                                                   {50, "l"},
                                                                   {40, "xl"},
                                                                   {10, "x"},
                                                                   {9, "ix"},
                                                                   {5, "v"},
                                                                   {4, "iv"},
                                                                   {1, "i"}}};
  std::string out;
  for (const auto& [worth, sign] : kSigns) {
    for (; value >= worth; value -= worth) out += sign;
  }
  if (upper) {
    for (char& one : out) one = static_cast<char>(one - 'a' + 'A');
  }
  return out;
}

// ICU's words for a number; empty if it has none.
std::string in_words(int value, Style style, std::string_view language) {
  const std::string locale = language.empty() ? "en" : std::string(language);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat* const format = unum_open(style == Style::ordinal ? UNUM_ORDINAL : UNUM_SPELLOUT, nullptr, 0,
                                          locale.c_str(), nullptr, &status);
  if (U_FAILURE(status) != 0) return {};
  if (style == Style::ordinal_text) {
    UErrorCode ignored = U_ZERO_ERROR;  // a language without such rules counts on in cardinals
    constexpr std::u16string_view kOrdinals = u"%spellout-ordinal";
    unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, kOrdinals.data(),
                          static_cast<std::int32_t>(kOrdinals.size()), &ignored);
  }
  std::array<UChar, 200> wide{};
  const std::int32_t size =
      unum_format(format, value, wide.data(), static_cast<std::int32_t>(wide.size()), nullptr, &status);
  unum_close(format);
  if (U_FAILURE(status) != 0 || size <= 0) return {};
  if (style != Style::ordinal) wide[0] = static_cast<UChar>(u_toupper(wide[0]));
  std::array<char, 800> narrow{};
  std::int32_t bytes = 0;
  u_strToUTF8(narrow.data(), static_cast<std::int32_t>(narrow.size()), &bytes, wide.data(), size, &status);
  return U_FAILURE(status) != 0 ? std::string() : std::string(narrow.data(), static_cast<std::size_t>(bytes));
}

constexpr std::u32string_view kHangulSyllables =
    U"\uAC00\uB098\uB2E4\uB77C\uB9C8\uBC14\uC0AC\uC544\uC790\uCC28\uCE74\uD0C0\uD30C\uD558";
constexpr std::u32string_view kHangulConsonants =
    U"\u3131\u3134\u3137\u3139\u3141\u3142\u3145\u3147\u3148\u314A\u314B\u314C\u314D\u314E";
constexpr std::u32string_view kStems = U"\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678";
constexpr std::u32string_view kBranches =
    U"\u5B50\u4E11\u5BC5\u536F\u8FB0\u5DF3\u5348\u672A\u7533\u9149\u620C\u4EA5";
constexpr std::u32string_view kKatakana =
    U"\u30A2\u30A4\u30A6\u30A8\u30AA\u30AB\u30AD\u30AF\u30B1\u30B3\u30B5\u30B7\u30B9\u30BB\u30BD\u30BF\u30C1"
    U"\u30C4\u30C6\u30C8\u30CA\u30CB\u30CC\u30CD\u30CE\u30CF\u30D2\u30D5\u30D8\u30DB\u30DE\u30DF\u30E0\u30E1"
    U"\u30E2\u30E4\u30E6\u30E8\u30E9\u30EA\u30EB\u30EC\u30ED\u30EF\u30F2\u30F3";
constexpr std::u32string_view kIroha =
    U"\u30A4\u30ED\u30CF\u30CB\u30DB\u30D8\u30C8\u30C1\u30EA\u30CC\u30EB\u30F2\u30EF\u30AB\u30E8\u30BF\u30EC"
    U"\u30BD\u30C4\u30CD\u30CA\u30E9\u30E0\u30A6\u30F0\u30CE\u30AA\u30AF\u30E4\u30DE\u30B1\u30D5\u30B3\u30A8"
    U"\u30C6\u30A2\u30B5\u30AD\u30E6\u30E1\u30DF\u30B7\u30F1\u30D2\u30E2\u30BB\u30B9\u30F3";
constexpr std::u32string_view kHangulDigits = U"\uC601\uC77C\uC774\uC0BC\uC0AC\uC624\uC721\uCE60\uD314\uAD6C";
constexpr std::u32string_view kHanDigits = U"\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";

// The sign at a one-based place; the number itself past the last.
std::string sign_of(int value, std::u32string_view signs) {
  std::string out;
  if (static_cast<std::size_t>(value) > signs.size()) return fmt::format("{}", value);
  append_code_point(signs[static_cast<std::size_t>(value) - 1], out);
  return out;
}

std::string sign_from(int value, char32_t first, int count) {
  std::string out;
  if (value > count) return fmt::format("{}", value);
  append_code_point(first + static_cast<char32_t>(value) - 1, out);
  return out;
}

std::string counted(int value, std::u32string_view digits, char32_t ten) {
  if (value > 99) return fmt::format("{}", value);
  std::string out;
  if (value >= 20) append_code_point(digits[static_cast<std::size_t>(value / 10)], out);
  if (value >= 10) append_code_point(ten, out);
  if (value % 10 != 0) append_code_point(digits[static_cast<std::size_t>(value % 10)], out);
  return out;
}

std::string digit_by_digit(int value, std::u32string_view digits) {
  std::string out;
  for (const char one : fmt::format("{}", value))
    append_code_point(digits[static_cast<std::size_t>(one - '0')], out);
  return out;
}

}  // namespace

std::string format_list_number(int value, NumberFormat format, std::string_view language) {
  constexpr int kMost = 32767;  // of both formats; letters and signs have no zero
  const bool plain = value <= 0 || value > kMost;
  if (format.style == Style::none || format.style == Style::bullet) return {};
  if (plain || format.style == Style::decimal) return fmt::format("{:0{}}", value, format.digits);
  switch (format.style) {
    case Style::lower_letter:
    case Style::lower_letter_pairs:
      return letters(value, 'a', format.style == Style::lower_letter_pairs);
    case Style::upper_letter:
    case Style::upper_letter_pairs:
      return letters(value, 'A', format.style == Style::upper_letter_pairs);
    case Style::lower_roman:
    case Style::upper_roman:
      return roman(value, format.style == Style::upper_roman);
    case Style::ordinal:
    case Style::cardinal_text:
    case Style::ordinal_text: {
      std::string words = in_words(value, format.style, language);
      return words.empty() ? fmt::format("{}", value) : words;
    }
    case Style::in_dashes:
      return fmt::format("- {} -", value);
    case Style::full_width:
      return digit_by_digit(value, U"\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19");
    case Style::circled:
      return sign_from(value, U'\u2460', 20);
    case Style::parenthesized:
      return sign_from(value, U'\u2474', 20);
    case Style::full_stop:
      return sign_from(value, U'\u2488', 20);
    case Style::hangul_syllables:
      return sign_of(value, kHangulSyllables);
    case Style::hangul_consonants:
      return sign_of(value, kHangulConsonants);
    case Style::circled_hangul_syllables:
      return sign_from(value, U'\u326E', 14);
    case Style::circled_hangul_consonants:
      return sign_from(value, U'\u3260', 14);
    case Style::hangul_counting:
      return counted(value, kHangulDigits, U'\uC2ED');
    case Style::han_counting:
      return counted(value, kHanDigits, U'\u5341');
    case Style::han_digits:
      return digit_by_digit(value, kHanDigits);
    case Style::heavenly_stems:
      return sign_of(value, kStems);
    case Style::earthly_branches:
      return sign_of(value, kBranches);
    case Style::katakana:
      return sign_of(value, kKatakana);
    case Style::katakana_iroha:
      return sign_of(value, kIroha);
    default:
      return fmt::format("{}", value);
  }
}

NumberFormat docx_number_format(std::string_view name, std::string_view pattern) {
  constexpr std::array<std::pair<std::string_view, Style>, 38> kNames = {
      {{"decimal", Style::decimal},
       {"bullet", Style::bullet},
       {"none", Style::none},
       {"lowerLetter", Style::lower_letter},
       {"upperLetter", Style::upper_letter},
       {"lowerRoman", Style::lower_roman},
       {"upperRoman", Style::upper_roman},
       {"ordinal", Style::ordinal},
       {"cardinalText", Style::cardinal_text},
       {"ordinalText", Style::ordinal_text},
       {"numberInDash", Style::in_dashes},
       {"decimalHalfWidth", Style::decimal},
       {"decimalFullWidth", Style::full_width},
       {"decimalFullWidth2", Style::full_width},
       {"decimalEnclosedCircle", Style::circled},
       {"decimalEnclosedCircleChinese", Style::circled},
       {"decimalEnclosedParen", Style::parenthesized},
       {"decimalEnclosedFullstop", Style::full_stop},
       {"ganada", Style::hangul_syllables},
       {"chosung", Style::hangul_consonants},
       {"koreanCounting", Style::hangul_counting},
       {"koreanDigital", Style::hangul_counting},
       {"koreanDigital2", Style::han_counting},
       {"japaneseCounting", Style::han_counting},
       {"chineseCounting", Style::han_counting},
       {"chineseCountingThousand", Style::han_counting},
       {"taiwaneseCounting", Style::han_counting},
       {"taiwaneseCountingThousand", Style::han_counting},
       {"ideographDigital", Style::han_digits},
       {"japaneseDigitalTenThousand", Style::han_digits},
       {"taiwaneseDigital", Style::han_digits},
       {"ideographTraditional", Style::heavenly_stems},
       {"ideographZodiac", Style::earthly_branches},
       {"aiueo", Style::katakana},
       {"aiueoFullWidth", Style::katakana},
       {"iroha", Style::katakana_iroha},
       {"irohaFullWidth", Style::katakana_iroha},
       {"", Style::decimal}}};
  if (name == "decimalZero") return {Style::decimal, 2, true};
  if (name == "custom" && pattern.starts_with('0')) {
    const std::size_t digits = pattern.find_first_not_of("0123456789");
    return {Style::decimal, static_cast<int>(std::min<std::size_t>(digits, 9)), true};
  }
  for (const auto& [known, style] : kNames) {
    if (known == name) return {style, 1, true};
  }
  return {Style::decimal, 1, false};
}

NumberFormat odt_number_format(std::string_view value, bool letter_sync) {
  if (value == "a") return {letter_sync ? Style::lower_letter : Style::lower_letter_pairs, 1, true};
  if (value == "A") return {letter_sync ? Style::upper_letter : Style::upper_letter_pairs, 1, true};
  // LibreOffice writes the first examples of any other style; the first of them tells which it is.
  constexpr std::array<std::pair<std::string_view, Style>, 22> kFirst = {
      {{"1", Style::decimal},
       {"", Style::none},
       {"i", Style::lower_roman},
       {"I", Style::upper_roman},
       {"1st", Style::ordinal},
       {"One", Style::cardinal_text},
       {"First", Style::ordinal_text},
       {"\uFF11", Style::full_width},
       {"\u2460", Style::circled},
       {"\uAC00", Style::hangul_syllables},
       {"\u3131", Style::hangul_consonants},
       {"\u326E", Style::circled_hangul_syllables},
       {"\u3260", Style::circled_hangul_consonants},
       {"\uC77C", Style::hangul_counting},
       {"\u4E00", Style::han_counting},
       {"\u7532", Style::heavenly_stems},
       {"\u5B50", Style::earthly_branches},
       {"\u30A2", Style::katakana},
       {"\u30A4", Style::katakana_iroha},
       {"\uFF71", Style::katakana},
       {"\uFF72", Style::katakana_iroha},
       {"\u2474", Style::parenthesized}}};
  if (value == "01" || value.starts_with("01,")) return {Style::decimal, 2, true};
  if (value == "001" || value.starts_with("001,")) return {Style::decimal, 3, true};
  const std::string_view first = value.substr(0, value.find(','));
  for (const auto& [known, style] : kFirst) {
    if (known == first) return {style, 1, true};
  }
  return {Style::decimal, 1, false};
}

}  // namespace agreed
