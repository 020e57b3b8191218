// json_bytes(): nlohmann's writer, then escapes for bidirectional and C1 controls. Outside strings
// JSON has ASCII only, so replacing those sequences anywhere is safe.
#include "visualize/json_writer.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "corpus/for_each_index.h"
#include "text/check.h"

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

// Appends with those controls escaped that a terminal would obey.
void append_safe(std::string& out, std::string_view plain) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t length = 0;
    const std::uint32_t control =
        static_cast<unsigned char>(plain[i]) < 0x7F ? 0 : control_at(plain, i, length);
    if (control == 0) {
      ++i;
      continue;
    }
    out += plain.substr(copied, i - copied);
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(control & 0xFFFFU));
    out += escape;
    i += length;
    copied = i;
  }
  out += plain.substr(copied);
}

std::string safe_line(std::string_view plain) {
  std::string out;
  out.reserve(plain.size() + 1);
  append_safe(out, plain);
  out += '\n';
  return out;
}

std::string dumped(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

// Lines of a dump, further in. No string of a dump has a line end of its own.
void append_indented(std::string& out, std::string_view lines, std::string_view indent) {
  while (true) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += indent;
    append_safe(out, lines.substr(0, end));
    if (end == lines.size()) return;
    out += '\n';
    lines.remove_prefix(end + 1);
  }
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
  return safe_line(dumped(document));
}

std::string json_bytes_with_list(const Json& document, std::string_view member, std::size_t count,
                                 const std::function<Json(std::size_t)>& item) {
  Json marked = document;
  marked[std::string(member)] = nullptr;
  const std::string plain = dumped(marked);
  // Only members of the document itself stand this far out.
  const std::string mark = "\n  \"" + std::string(member) + "\": ";
  const std::size_t at = plain.find(mark + "null");
  AGREED_CHECK(at != std::string::npos);
  const std::string_view before = std::string_view(plain).substr(0, at + mark.size());
  const std::string_view after =
      std::string_view(plain).substr(before.size() + std::string_view("null").size());

  std::vector<std::string> items(count);
  for_each_index(count, [&](std::size_t i) { append_indented(items[i], dumped(item(i)), "    "); });
  std::string out;
  std::size_t bytes = plain.size() + 8;
  for (const std::string& one : items) bytes += one.size() + 2;
  out.reserve(bytes);
  append_safe(out, before);
  out += '[';
  for (std::string& one : items) {
    out += &one == &items.front() ? "\n" : ",\n";
    out += one;
    one = std::string();
  }
  if (count > 0) out += "\n  ";
  out += ']';
  append_safe(out, after);
  out += '\n';
  return out;
}

std::string json_line(const Json& document) {
  return safe_line(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace agreed
