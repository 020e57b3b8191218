// One code point at a time; ASCII without markup is the usual case.
#include "visualize/xml_text.h"

#include <cstdint>
#include <cstdio>

namespace agreed {
namespace {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t size = 1;
  bool well_formed = true;
};

CodePoint code_point_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size == 0) return {0, 1, false};
  std::uint32_t value = lead & (0x7fU >> size);
  for (std::size_t k = 1; k < size; ++k) {
    if ((byte(k) & 0xc0U) != 0x80) return {0, 1, false};
    value = (value << 6) | (byte(k) & 0x3fU);
  }
  return {value, size, true};
}

bool allowed_in_xml(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) ||
         (c >= 0x10000 && c <= 0x10ffff);
}

bool invisible_control(std::uint32_t c) {
  return (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!c.well_formed || !allowed_in_xml(c.value)) {
      out += "\xef\xbf\xbd";
    } else if (invisible_control(c.value)) {
      char reference[16];
      std::snprintf(reference, sizeof reference, "&#x%04X;", static_cast<unsigned>(c.value));
      out += reference;
    } else if (c.value == '&') {
      out += "&amp;";
    } else if (c.value == '<') {
      out += "&lt;";
    } else if (c.value == '>') {
      out += "&gt;";
    } else if (c.value == '"') {
      out += "&quot;";
    } else if (c.value == '\'') {
      out += "&#39;";
    } else {
      out += text.substr(i, c.size);
    }
    i += c.size;
  }
  return out;
}

std::string xml_name(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const char first = text[i];
    const bool fit = c.size == 1 && (ascii_letter(first) || (first >= '0' && first <= '9') || first == '-' ||
                                     first == '_' || first == '.');
    out += fit ? first : '_';
    i += c.size;
  }
  if (out.empty() || !(ascii_letter(out.front()) || out.front() == '_')) out.insert(0, 1, 'w');
  return out;
}

}  // namespace agreed
