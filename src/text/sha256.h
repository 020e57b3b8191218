// SHA-256 of bytes (FIPS 180-4, section 6.2), as people compare it with `sha256sum`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace agreed {

// Of bytes that come piece by piece.
class Sha256 {
 public:
  void add(std::string_view bytes);
  // 64 hexadecimal digits in lower case, of all that was added.
  [[nodiscard]] std::string hex() const;

 private:
  // Section 5.3.3: the first 32 bits of the fractional parts of the square roots of the first eight primes.
  std::array<std::uint32_t, 8> hash_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::uint64_t bits_ = 0;
  std::string rest_;  // less than a block
};

// 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace agreed
