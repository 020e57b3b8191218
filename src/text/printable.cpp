// printable(): one pass over the code points; the listed ranges are written as "<U+XXXX>".
#include "text/printable.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>

namespace agreed {
namespace {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;  // 0: not UTF-8
};

CodePoint decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first >= 0xF8 || text.size() < length) return {};
  std::uint32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  return {value, length};
}

bool is_hidden(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_hex(std::string& out, const char* format, std::uint32_t value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(value));
  out += buffer;
}

}  // namespace

std::string printable(std::string_view text, LineBreaks line_breaks) {
  std::string out;
  out.reserve(text.size());
  const bool joined = line_breaks == LineBreaks::as_space;
  while (!text.empty()) {
    // Words and single blanks between them; a blank at the beginning may repeat the one before.
    std::size_t visible = 0;
    while (visible < text.size() && text[visible] >= ' ' && text[visible] < 0x7F &&
           (text[visible] != ' ' || (visible != 0 && text[visible - 1] != ' '))) {
      ++visible;
    }
    if (visible != 0) {
      out += text.substr(0, visible);
      text.remove_prefix(visible);
      continue;
    }
    const CodePoint point = decode(text);
    const std::string_view bytes = text.substr(0, point.length == 0 ? 1 : point.length);
    if (point.length == 0) {
      append_hex(out, "<%02X>", static_cast<unsigned char>(text.front()));
    } else if (point.value == '\n' && !joined) {
      out += '\n';
    } else if (point.value == '\n' || point.value == '\t' || point.value == '\r' || point.value == ' ') {
      const bool repeated = joined && !out.empty() && out.back() == ' ';
      // A carriage return before a line end is part of that line end.
      const bool part_of_end = point.value == '\r' && text.size() > 1 && text[1] == '\n';
      if (!repeated && !part_of_end) out += ' ';
    } else if (is_hidden(point.value)) {
      append_hex(out, "<U+%04X>", point.value);
    } else {
      out += bytes;
    }
    text.remove_prefix(bytes.size());
  }
  return out;
}

std::string one_line(std::string_view text) {
  return printable(text, LineBreaks::as_space);
}

}  // namespace agreed
