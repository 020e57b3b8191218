// Records of CSV (RFC 4180).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "text/date.h"

namespace agreed {

// Appends one record, with CR LF. A field with a comma, a quote or a line end is quoted.
void append_csv_record(std::string& out, std::span<const std::string> fields);

// A field of what a text may not have: empty without it.
[[nodiscard]] std::string csv_field(const std::optional<Date>& date);
[[nodiscard]] std::string csv_field(const std::optional<std::uint32_t>& number);

}  // namespace agreed
