// Counts in sentences: "1 statement", "27 statements", "1,412".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

// "1,412"
[[nodiscard]] std::string grouped(std::size_t number);
// "1 statement", "27 statements"; the plural adds an s.
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

}  // namespace agreed
