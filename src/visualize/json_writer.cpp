// nlohmann writes what is easily written wrong, numbers with a fraction and texts with signs to escape; after
// it come escapes for bidirectional and C1 controls.
#include "visualize/json_writer.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>

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

enum class Layout { line, indented };

void append_text(std::string& out, std::string_view text) {
  const bool plain =
      std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
  if (plain) {
    out += '"';
    out += text;
    out += '"';
  } else {
    append_safe(out, nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
}

void begin_line(std::string& out, Layout layout, std::size_t depth) {
  if (layout == Layout::line) return;
  out += '\n';
  out.append(2 * depth, ' ');
}

// A list ("[]") or an object ("{}"), whose own line is indented by two bytes for each level of its depth.
template <typename AppendEntry>
void append_entries(std::string& out, std::string_view brackets, std::size_t count, Layout layout,
                    std::size_t depth, const AppendEntry& append_entry) {
  out += brackets.front();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ',';
    begin_line(out, layout, depth + 1);
    append_entry(i);
  }
  if (count > 0) begin_line(out, layout, depth);
  out += brackets.back();
}

void append_name(std::string& out, std::string_view name, Layout layout) {
  append_text(out, name);
  out += layout == Layout::line ? ":" : ": ";
}

void append_value(std::string& out, const Json& value, Layout layout, std::size_t depth) {
  if (value.is_array()) {
    const std::vector<Json>& items = value.items();
    append_entries(out, "[]", items.size(), layout, depth,
                   [&](std::size_t i) { append_value(out, items[i], layout, depth + 1); });
  } else if (value.is_object()) {
    const std::vector<Json::Member>& members = value.members();
    append_entries(out, "{}", members.size(), layout, depth, [&](std::size_t i) {
      append_name(out, members[i].name, layout);
      append_value(out, members[i].value, layout, depth + 1);
    });
  } else if (const std::string* text = value.text()) {
    append_text(out, *text);
  } else if (const bool* truth = value.truth()) {
    out += *truth ? "true" : "false";
  } else if (const std::int64_t* negative = value.negative()) {
    out += std::to_string(*negative);
  } else if (const std::uint64_t* natural = value.natural()) {
    out += std::to_string(*natural);
  } else if (const double* real = value.real()) {
    out += nlohmann::json(*real).dump();
  } else {
    out += "null";
  }
}

}  // namespace

Json text_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(date->to_string()) : Json();
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
  std::string out;
  append_value(out, document, Layout::indented, 0);
  out += '\n';
  return out;
}

std::string json_bytes_with_list(const Json& document, std::string_view member, std::size_t count,
                                 const std::function<Json(std::size_t)>& item) {
  AGREED_CHECK(document.find(member) != nullptr);
  std::vector<std::string> items(count);
  for_each_index(count, [&](std::size_t i) { append_value(items[i], item(i), Layout::indented, 2); });
  const std::vector<Json::Member>& members = document.members();
  std::string out;
  append_entries(out, "{}", members.size(), Layout::indented, 0, [&](std::size_t m) {
    append_name(out, members[m].name, Layout::indented);
    if (members[m].name != member) return append_value(out, members[m].value, Layout::indented, 1);
    append_entries(out, "[]", count, Layout::indented, 1, [&](std::size_t i) {
      out += items[i];
      items[i] = std::string();
    });
  });
  out += '\n';
  return out;
}

std::string json_line(const Json& document) {
  std::string out;
  append_value(out, document, Layout::line, 0);
  out += '\n';
  return out;
}

}  // namespace agreed
