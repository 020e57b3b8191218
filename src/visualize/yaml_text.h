// Text from outside inside YAML.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// In double quotes, on one line, so that it can be read as nothing else.
[[nodiscard]] std::string quote_yaml(std::string_view text);

}  // namespace agreed
