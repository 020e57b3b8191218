// Reads the code points of well-formed UTF-8 one by one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agreed {

// The code point at offset `at`, which is moved past it. at < bytes.size(). A sequence cut off by the end
// of bytes is read as far as it goes.
[[nodiscard]] inline char32_t next_code_point(std::string_view bytes, std::uint32_t& at) {
  const auto lead = static_cast<unsigned char>(bytes[at++]);
  if (lead < 0x80) {
    return lead;
  }
  const int rest = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t code_point = lead & (0x3FU >> static_cast<unsigned>(rest));
  for (int i = 0; i < rest && at < bytes.size(); ++i) {
    code_point = (code_point << 6U) | (static_cast<unsigned char>(bytes[at++]) & 0x3FU);
  }
  return code_point;
}

// Appends a code point as UTF-8.
inline void append_utf8(char32_t code_point, std::string& out) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

}  // namespace agreed
