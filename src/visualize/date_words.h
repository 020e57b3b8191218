// Dates as people read them.
#pragma once

#include <optional>
#include <string>

#include "text/date.h"

namespace agreed {

// "2035-10-30", or "undated".
[[nodiscard]] std::string date_or_undated(const std::optional<Date>& date);

}  // namespace agreed
