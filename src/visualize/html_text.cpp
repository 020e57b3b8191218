// Five characters have a meaning in HTML.
#include "visualize/html_text.h"

#include "text/printable.h"

namespace agreed {

std::string html_text(std::string_view text) {
  const std::string plain = one_line(text);
  std::string out;
  out.reserve(plain.size());
  for (const char c : plain) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace agreed
