// The number that a text begins with, in ASCII digits.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace agreed {

// Its value and how many digits it has; of more than five digits the first five, {0, 0} without one.
[[nodiscard]] constexpr std::pair<int, std::size_t> leading_number(std::string_view text) {
  int value = 0;
  std::size_t size = 0;
  while (size < text.size() && size < 5 && text[size] >= '0' && text[size] <= '9')
    value = value * 10 + (text[size++] - '0');
  return {value, size};
}

}  // namespace agreed
