// Escapes where a character would mean something at its place, and takes escapes away.
#include "corpus/form_escape.h"

namespace agreed {
namespace {

constexpr std::string_view kSpecial = "*?[]()|~@\\";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || is_blank(text[at - 1]);
}

// Whether the character would be part of a pattern; round brackets are none without a bar.
bool is_pattern(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '*':
    case '?':
    case '[':
    case '|':
      return true;
    case '~':
      return begins_word(text, at);
    case '@':
      return begins_word(text, at) && (at + 1 == text.size() || is_blank(text[at + 1]));
    default:
      return false;
  }
}

}  // namespace

bool is_form_escape(std::string_view form, std::size_t at) {
  return form[at] == '\\' && at + 1 < form.size() && kSpecial.find(form[at + 1]) != std::string_view::npos;
}

std::string escaped_form(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_pattern(text, i) || is_form_escape(text, i)) out += '\\';
    out += text[i];
  }
  return out;
}

std::string shown_form(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (is_form_escape(form, i)) {
      out += form[++i];
    } else if (is_pattern(form, i)) {
      return std::string(form);
    } else {
      out += form[i];
    }
  }
  // What another program wrote so would not be read as this form.
  return escaped_form(out) == form ? out : std::string(form);
}

}  // namespace agreed
