// Bytes of a fuzzer to the texts of a comparison.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace agreed::fuzz {

// What a text may hold: ill-formed bytes and NUL become "?"; a text without wording gets a word.
inline std::string as_text(std::string_view bytes) {
  std::string text(bytes);
  std::size_t at = 0;
  while (true) {
    at += find_bad_utf8(std::string_view(text).substr(at));
    if (at >= text.size()) break;
    text[at] = '?';
  }
  if (text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) text += "a";
  return text;
}

// The parts before and after the first 0x1e; without one, two halves.
inline std::pair<std::string_view, std::string_view> two_sides(std::string_view bytes) {
  const std::size_t mark = bytes.find('\x1e');
  if (mark == std::string_view::npos)
    return {bytes.substr(0, bytes.size() / 2), bytes.substr(bytes.size() / 2)};
  return {bytes.substr(0, mark), bytes.substr(mark + 1)};
}

}  // namespace agreed::fuzz
