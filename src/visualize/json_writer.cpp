// json_bytes(): nlohmann's writer, then escapes for bidirectional and C1 controls. Outside strings
// JSON has ASCII only, so replacing those sequences anywhere is safe.
#include "visualize/json_writer.h"

#include <cstdint>
#include <cstdio>

namespace agreed {
namespace {

// The code point of a control at text[i], or 0; `length` is that of its UTF-8 form.
std::uint32_t control_at(std::string_view text, std::size_t i, std::size_t& length) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  std::uint32_t c = 0;
  if (byte(0) == 0x7F) {
    length = 1;
    return 0x7F;
  }
  if (byte(0) == 0xC2 || byte(0) == 0xD8) {
    length = 2;
    c = ((byte(0) & 0x1FU) << 6) | (byte(1) & 0x3FU);
    return (c >= 0x80 && c < 0xA0) || c == 0x061C ? c : 0;
  }
  if (byte(0) == 0xE2) {
    length = 3;
    c = 0x2000U | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU);
    return c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ? c : 0;
  }
  return 0;
}

// Escapes what a terminal would obey, and ends the line.
std::string safe_line(const std::string& plain) {
  std::string out;
  out.reserve(plain.size() + 1);
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t length = 0;
    const std::uint32_t control = control_at(plain, i, length);
    if (control == 0) {
      out += plain[i++];
      continue;
    }
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(control & 0xFFFFU));
    out += escape;
    i += length;
  }
  out += '\n';
  return out;
}

}  // namespace

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

Json span_json(ByteSpan span) {
  return Json::array({span.begin, span.end});
}

Json notes_json(const std::vector<Note>& notes) {
  Json list = Json::array();
  for (const Note& note : notes) list.push_back(note.message);
  return list;
}

std::string json_bytes(const Json& document) {
  return safe_line(document.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string json_line(const Json& document) {
  return safe_line(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace agreed
