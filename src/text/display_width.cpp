// Display width by Unicode's East_Asian_Width (UAX #11) as ICU knows it; ambiguous counts as narrow.
#include "text/display_width.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace agreed {
namespace {

std::size_t width_of(UChar32 c) {
  if (c < 0) return 1;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return 0;
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

// Reads the code point at `at`, or -1 for a byte that is none, and moves on.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  auto i = static_cast<std::int64_t>(at);
  UChar32 c = -1;
  U8_NEXT(bytes, i, length, c);
  at = static_cast<std::size_t>(i);
  return c;
}

// The code point that ends before `end`, and where it begins; -1 for a byte that is part of none.
UChar32 code_point_before(std::string_view text, std::size_t end, std::size_t& begin) {
  begin = end - 1;
  while (begin > 0 && end - begin < 4 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[begin]))) --begin;
  std::size_t at = begin;
  const UChar32 c = next_code_point(text, at);
  if (at == end) return c;
  begin = end - 1;
  return -1;
}

// Whether a cut at `at` parts two characters of one word.
bool divides_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || text[at] == ' ' || text[at - 1] == ' ') return false;
  std::size_t next = at;
  std::size_t begin = 0;
  return width_of(next_code_point(text, next)) < 2 && width_of(code_point_before(text, at, begin)) < 2;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= 0x20 && text[at] < 0x7F) {
      ++columns;
      ++at;
    } else {
      columns += width_of(next_code_point(text, at));
    }
  }
  return columns;
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string out(text);
  const std::size_t width = display_width(text);
  if (width < columns) out.append(columns - width, ' ');
  return out;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::size_t taken = 0;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    used += width_of(next_code_point(text, at));
    if (used + 3 > columns) break;
    taken = at;
  }
  return std::string(text.substr(0, taken)) + "...";
}

std::string_view beginning_within(std::string_view text, std::size_t columns) {
  std::size_t taken = 0;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    used += width_of(next_code_point(text, at));
    if (used > columns) break;
    taken = at;
  }
  if (divides_word(text, taken)) {
    const std::size_t space = text.substr(0, taken).rfind(' ');
    if (space != std::string_view::npos &&
        display_width(text.substr(space + 1, taken - space - 1)) <= kLongestPiece)
      taken = space;
  }
  return text.substr(0, taken);
}

std::string_view end_within(std::string_view text, std::size_t columns) {
  std::size_t taken = text.size();
  std::size_t used = 0;
  for (std::size_t at = text.size(); at > 0;) {
    std::size_t begin = 0;
    const std::size_t width = width_of(code_point_before(text, at, begin));
    if (used + width > columns) break;
    used += width;
    at = begin;
    if (width != 0) taken = at;  // a mark goes with the base before it
  }
  if (divides_word(text, taken)) {
    const std::size_t space = text.find(' ', taken);
    if (space != std::string_view::npos && display_width(text.substr(taken, space - taken)) <= kLongestPiece)
      taken = space + 1;
  }
  return text.substr(taken);
}

}  // namespace agreed
