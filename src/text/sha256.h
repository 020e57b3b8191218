// SHA-256 of bytes (FIPS 180-4, section 6.2), as people compare it with `sha256sum`.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace agreed
