// Quotes are doubled inside quoted fields; everything else stands as it is.
#include "visualize/csv_writer.h"

#include <cstddef>
#include <string_view>

namespace agreed {

void append_csv_record(std::string& out, std::span<const std::string> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) out += ',';
    const std::string_view field = fields[i];
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
      out += field;
      continue;
    }
    out += '"';
    for (const char c : field) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += "\r\n";
}

std::string csv_field(const std::optional<Date>& date) {
  return date ? date->to_string() : std::string();
}

std::string csv_field(const std::optional<std::uint32_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

}  // namespace agreed
