// The bytes of an editor's message as a value.
#pragma once

#include <optional>
#include <string_view>

#include "visualize/json_value.h"

namespace agreed {

// Values inside values, of which no message has a fraction as many.
inline constexpr std::size_t kDeepestJson = 500;

// Nothing for bytes that are no JSON in UTF-8, and for what is nested deeper than kDeepestJson. Of members of
// one name the last counts.
[[nodiscard]] std::optional<Json> parse_json(std::string_view content);

}  // namespace agreed
