// Styles of CSS Lists and Counters 3, section 6, as far as statements use them.
#include "ingest/html_list_marks.h"

#include <array>
#include <utility>

#include "ingest/list_number.h"

namespace agreed {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string html_list_number(int number, char style) {
  constexpr int kLargestRoman = 3999;
  NumberFormat format;
  switch (style) {
    case 'a':
      format.style = NumberStyle::lower_letter_pairs;
      break;
    case 'A':
      format.style = NumberStyle::upper_letter_pairs;
      break;
    case 'i':
    case 'I':
      if (number <= kLargestRoman)
        format.style = style == 'i' ? NumberStyle::lower_roman : NumberStyle::upper_roman;
      break;
    default:
      break;
  }
  return format_list_number(number, format, {}) + ".";
}

char html_list_style(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 17> kStyles{{{"1", '1'},
                                                                       {"a", 'a'},
                                                                       {"A", 'A'},
                                                                       {"i", 'i'},
                                                                       {"I", 'I'},
                                                                       {"decimal", '1'},
                                                                       {"decimal-leading-zero", '1'},
                                                                       {"lower-alpha", 'a'},
                                                                       {"lower-latin", 'a'},
                                                                       {"upper-alpha", 'A'},
                                                                       {"upper-latin", 'A'},
                                                                       {"lower-roman", 'i'},
                                                                       {"upper-roman", 'I'},
                                                                       {"none", '-'},
                                                                       {"disc", '-'},
                                                                       {"circle", '-'},
                                                                       {"square", '-'}}};
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
    const auto is_roman = [](char c) {
      return std::string_view("ivxlcIVXLC").find(c) != std::string_view::npos;
    };
    if (at < text.size() && is_letter(text[at])) ++at;
    if (at > begin && is_roman(text[begin])) {
      while (at < text.size() && at - begin < 6 && is_roman(text[at])) ++at;
    }
  }
  if (at == begin || at >= text.size()) return false;
  const bool closes = open ? text[at] == ')' : text[at] == '.' || text[at] == ')';
  return closes &&
         (at + 1 == text.size() || text[at + 1] == ' ' || text.substr(at + 1).starts_with("\xC2\xA0"));
}

}  // namespace agreed
