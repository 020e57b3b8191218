// The letters A to Z in small, whatever the locale; every other byte stays.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

[[nodiscard]] constexpr char ascii_lower_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower_letter(c);
  return lower;
}

}  // namespace agreed
