// The number or bullet that stands printed before a paragraph in a format that knows no lists.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

struct PrintedLabel {
  std::string number;  // "4.", "(a)", "II.", "1.2"; empty for a bullet or none
  bool bullet = false;
  std::size_t length = 0;  // bytes of the label and the blanks past it; 0: there is none
};

// Reads a label at the start of a line: up to three digits, one letter or a Roman numeral with "." or ")",
// any of them in parentheses, "1.2", a circled number, a bullet. A blank must follow, but not after a circled
// number or full-width marks.
[[nodiscard]] PrintedLabel read_printed_label(std::string_view text);

}  // namespace agreed
