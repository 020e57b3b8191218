// Records of CSV (RFC 4180).
#pragma once

#include <span>
#include <string>

namespace agreed {

// Appends one record, with CR LF. A field with a comma, a quote or a line end is quoted.
void append_csv_record(std::string& out, std::span<const std::string> fields);

}  // namespace agreed
