// Numbers as English prose prints them, independent of any locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agreed {

// 1234567 -> "1,234,567"
[[nodiscard]] std::string grouped(std::uint64_t number);

// counted(1, "hunk") -> "1 hunk"; counted(2, "hunk") -> "2 hunks"
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view noun);

}  // namespace agreed
