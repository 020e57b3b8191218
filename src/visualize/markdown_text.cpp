#include "visualize/markdown_text.h"

#include "text/printable.h"

namespace agreed {

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_~[]<>&|#";
  std::string out;
  out.reserve(text.size());
  for (const char c : one_line(text)) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace agreed
