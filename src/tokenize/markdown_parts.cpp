// The small pieces of inline Markdown and HTML: entities, tags, link targets, footnote marks. Each reads
// from the start of its argument and says how long the piece is; nothing here looks back.
#include <algorithm>
#include <array>
#include <utility>

#include "tokenize/markdown.h"

namespace agreed {
namespace {

constexpr std::uint32_t kLongestEntity = 12;
constexpr std::size_t kLongestFootnoteMark = 64;
// Longer than any address in use; it keeps a row of open brackets from being searched again and again.
constexpr std::size_t kLongestLinkTarget = 4096;

constexpr std::array<std::pair<std::string_view, char32_t>, 42> kEntities{{
    {"Aacute", 0xC1},   {"Agrave", 0xC0},  {"Eacute", 0xC9}, {"Egrave", 0xC8},  {"Ouml", 0xD6},
    {"Uuml", 0xDC},     {"aacute", 0xE1},  {"agrave", 0xE0}, {"amp", U'&'},     {"apos", U'\''},
    {"auml", 0xE4},     {"bull", 0x2022},  {"ccedil", 0xE7}, {"copy", 0xA9},    {"eacute", 0xE9},
    {"ecirc", 0xEA},    {"egrave", 0xE8},  {"euml", 0xEB},   {"euro", 0x20AC},  {"gt", U'>'},
    {"hellip", 0x2026}, {"iacute", 0xED},  {"laquo", 0xAB},  {"ldquo", 0x201C}, {"lsquo", 0x2018},
    {"lt", U'<'},       {"mdash", 0x2014}, {"middot", 0xB7}, {"nbsp", 0xA0},    {"ndash", 0x2013},
    {"ntilde", 0xF1},   {"oacute", 0xF3},  {"ocirc", 0xF4},  {"ouml", 0xF6},    {"quot", U'"'},
    {"raquo", 0xBB},    {"rdquo", 0x201D}, {"reg", 0xAE},    {"rsquo", 0x2019}, {"sect", 0xA7},
    {"shy", 0xAD},      {"uuml", 0xFC},
}};

constexpr std::array<std::string_view, 37> kBlockTags{
    "article", "aside",  "blockquote", "body", "caption", "dd",  "details", "div", "dl",  "dt",
    "figure",  "footer", "form",       "h1",   "h2",      "h3",  "h4",      "h5",  "h6",  "head",
    "header",  "hr",     "html",       "li",   "main",    "nav", "ol",      "p",   "pre", "section",
    "table",   "tbody",  "td",         "th",   "thead",   "tr",  "ul"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

char32_t numeric_entity(std::string_view digits) {
  int base = 10;
  if (!digits.empty() && (digits[0] == 'x' || digits[0] == 'X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  if (digits.empty() || digits.size() > 7) return 0;
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = digit_value(c);
    if (digit >= base) return 0;
    value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
  }
  const bool valid = value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return valid ? static_cast<char32_t>(value) : 0;
}

TagKind kind_of_tag(std::string_view name) {
  std::array<char, 12> lower{};
  if (name.size() > lower.size()) return TagKind::inline_tag;
  for (std::size_t i = 0; i < name.size(); ++i) {
    lower[i] = static_cast<char>(name[i] | (is_letter(name[i]) ? 0x20 : 0));
  }
  const std::string_view folded(lower.data(), name.size());
  if (folded == "br") return TagKind::line_break;
  return std::binary_search(kBlockTags.begin(), kBlockTags.end(), folded) ? TagKind::block_tag
                                                                          : TagKind::inline_tag;
}

// "<https://...>" and "<name@place>": the brackets alone are mark-up.
bool is_autolink(std::string_view inner) {
  bool colon_or_at = false;
  for (const char c : inner) {
    if (is_blank(c) || c == '"' || c == '=') return false;
    colon_or_at = colon_or_at || c == ':' || c == '@';
  }
  return colon_or_at;
}

}  // namespace

Entity read_entity(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos || end < 3) return {};
  const std::string_view name = text.substr(1, end - 1);
  const auto length = static_cast<std::uint32_t>(end + 1);
  if (name[0] == '#') return {numeric_entity(name.substr(1)), length};
  const auto found =
      std::lower_bound(kEntities.begin(), kEntities.end(), name,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  if (found == kEntities.end() || found->first != name) return {};
  return {found->second, length};
}

Tag read_tag(std::string_view text) {
  if (text.substr(0, 4) == "<!--") {
    const std::size_t end = text.find("-->", 4);
    if (end == std::string_view::npos) return {};
    return {TagKind::comment, static_cast<std::uint32_t>(end + 3)};
  }
  const std::size_t name_begin = text.size() > 1 && text[1] == '/' ? 2 : 1;
  if (name_begin >= text.size() || !(is_letter(text[name_begin]))) return {};
  const std::size_t end = text.find_first_of("<>", name_begin);
  if (end == std::string_view::npos || text[end] == '<') return {};
  std::size_t name_end = name_begin;
  while (is_letter(text[name_end]) || is_digit(text[name_end])) ++name_end;
  const auto length = static_cast<std::uint32_t>(end + 1);
  if (is_autolink(text.substr(1, end - 1))) return {TagKind::autolink, length};
  if (!is_blank(text[name_end]) && text[name_end] != '/' && text[name_end] != '>') return {};
  return {kind_of_tag(text.substr(name_begin, name_end - name_begin)), length};
}

std::size_t link_target_length(std::string_view text) {
  if (text.size() < 3 || text[0] != ']' || text[1] != '(') return 0;
  text = text.substr(0, kLongestLinkTarget);
  std::size_t at = 2;
  int depth = 0;
  for (; at < text.size() && !is_blank(text[at]); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) return at + 1;
  }
  while (at < text.size() && is_blank(text[at])) ++at;
  if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return 0;
  const std::size_t title_end = text.find(text[at], at + 1);
  if (title_end == std::string_view::npos || title_end + 1 >= text.size() || text[title_end + 1] != ')')
    return 0;
  return title_end + 2;
}

std::size_t footnote_mark_length(std::string_view text) {
  if (text.size() < 4 || text[0] != '[' || text[1] != '^') return 0;
  for (std::size_t at = 2; at < text.size() && at < kLongestFootnoteMark; ++at) {
    if (text[at] == ']') return at > 2 ? at + 1 : 0;
    if (is_blank(text[at]) || text[at] == '[') return 0;
  }
  return 0;
}

}  // namespace agreed
