#include "ingest/printed_label.h"

#include <algorithm>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

bool is_digit(char one) {
  return one >= '0' && one <= '9';
}
bool is_letter(char one) {
  return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
}

// The end of what may stand as a number: "12", "a", "iv", "1.2.3", one Hangul syllable. 0: nothing.
std::size_t end_of_value(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end > 0) {
    constexpr std::size_t kMostDigits = 3;
    if (end > kMostDigits) return 0;
    while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
      std::size_t next = end + 1;
      while (next < text.size() && is_digit(text[next])) ++next;
      if (next - end > kMostDigits) return 0;
      end = next;
    }
    return end;
  }
  while (end < text.size() && is_letter(text[end])) ++end;
  if (end == 1) return end;
  const std::string_view letters = text.substr(0, end);
  constexpr std::size_t kLongestRoman = 7;
  const bool roman = end > 1 && end <= kLongestRoman &&
                     (letters.find_first_not_of("ivxl") == std::string_view::npos ||
                      letters.find_first_not_of("IVXL") == std::string_view::npos);
  if (roman) return end;
  if (end != 0) return 0;
  std::size_t at = 0;
  const char32_t code_point = text.empty() ? kNoCodePoint : next_code_point(text, at);
  const bool hangul = code_point >= 0xAC00 && code_point <= 0xD7A3;
  return hangul ? at : 0;
}

std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

bool is_bullet(char32_t one) {
  constexpr std::u32string_view kBullets =
      U"\u2022\u2023\u25E6\u25AA\u25CF\u25CB\u25A0\u25A1\u25B6\u25C6\uF0B7\uF0A7\u2219-*";
  return kBullets.find(one) != std::u32string_view::npos;
}

}  // namespace

PrintedLabel read_printed_label(std::string_view text) {
  PrintedLabel label;
  if (text.empty()) return label;
  std::size_t first_end = 0;
  const char32_t first = next_code_point(text, first_end);
  if (is_bullet(first)) {
    const std::size_t end = past_blanks(text, first_end);
    if (end == first_end || end == text.size()) return label;
    label.bullet = true;
    label.length = end;
    return label;
  }
  if (first >= 0x2460 && first <= 0x249B) {
    label.number = text.substr(0, first_end);
    label.length = past_blanks(text, first_end);
    return label;
  }
  const bool open = text.front() == '(';
  const std::size_t begin = open ? 1 : 0;
  const std::size_t value = end_of_value(text.substr(begin));
  if (value == 0) return label;
  std::size_t end = begin + value;
  const char mark = end < text.size() ? text[end] : '\0';
  const bool levels = text.substr(begin, value).find('.') != std::string_view::npos;
  if (mark == ')' || (mark == '.' && !open)) {
    ++end;
  } else if (open || !levels) {
    return label;
  }
  const std::size_t past = past_blanks(text, end);
  if (past == end || past == text.size()) return label;
  label.number = text.substr(0, end);
  label.length = past;
  return label;
}

}  // namespace agreed
