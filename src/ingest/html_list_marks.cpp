// Styles of CSS Lists and Counters 3, section 6, as far as statements use them.
#include "ingest/html_list_marks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace agreed {
namespace {

std::string letters(int number, char first) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) out += static_cast<char>(first + (number - 1) % 26);
  std::reverse(out.begin(), out.end());
  return out;
}

std::string roman(int number, bool upper) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kSigns{
      {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"},
       {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  if (upper) {
    for (char& c : out) c = static_cast<char>(c & ~0x20);
  }
  return out;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string html_list_number(int number, char style) {
  const bool fits_roman = number >= 1 && number <= 3999;
  switch (style) {
    case 'a':
    case 'A':
      if (number >= 1) return letters(number, style) + ".";
      break;
    case 'i':
    case 'I':
      if (fits_roman) return roman(number, style == 'I') + ".";
      break;
    default:
      break;
  }
  return std::to_string(number) + ".";
}

char html_list_style(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 17> kStyles{
      {{"1", '1'}, {"a", 'a'}, {"A", 'A'}, {"i", 'i'}, {"I", 'I'}, {"decimal", '1'},
       {"decimal-leading-zero", '1'}, {"lower-alpha", 'a'}, {"lower-latin", 'a'}, {"upper-alpha", 'A'},
       {"upper-latin", 'A'}, {"lower-roman", 'i'}, {"upper-roman", 'I'}, {"none", '-'}, {"disc", '-'},
       {"circle", '-'}, {"square", '-'}}};
  for (const auto& [known, style] : kStyles) {
    if (known == name) return style;
  }
  return 0;
}

bool begins_with_label(std::string_view text) {
  const bool open = text.starts_with("(");
  std::size_t at = open ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && at - begin < 3 && is_digit(text[at])) ++at;
  if (at == begin) {
    const auto is_roman = [](char c) { return std::string_view("ivxlcIVXLC").find(c) != std::string_view::npos; };
    if (at < text.size() && is_letter(text[at])) ++at;
    if (at > begin && is_roman(text[begin])) {
      while (at < text.size() && at - begin < 6 && is_roman(text[at])) ++at;
    }
  }
  if (at == begin || at >= text.size()) return false;
  const bool closes = open ? text[at] == ')' : text[at] == '.' || text[at] == ')';
  return closes && (at + 1 == text.size() || text[at + 1] == ' ' || text.substr(at + 1).starts_with("\xC2\xA0"));
}

}  // namespace agreed
