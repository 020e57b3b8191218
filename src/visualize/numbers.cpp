// Thousands are divided by commas.
#include "visualize/numbers.h"

namespace agreed {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, 1, ',');
  }
  return digits;
}

std::string counted(std::uint64_t number, std::string_view noun) {
  std::string out = grouped(number) + ' ';
  out += noun;
  if (number != 1) out += 's';
  return out;
}

}  // namespace agreed
