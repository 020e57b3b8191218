// The hashes stand in base64 (RFC 4648, section 4).
#include "visualize/html/content_policy.h"

#include <cstdint>

#include "text/sha256.h"

namespace agreed {
namespace {

std::uint32_t value_of(char hex_digit) {
  return static_cast<std::uint32_t>(hex_digit <= '9' ? hex_digit - '0' : hex_digit - 'a' + 10);
}

// Of 64 hexadecimal digits: 42 characters of three digits for two, and the last digit filled up.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char digit : hex) {
    bits = (bits << 4U) | value_of(digit);
    count += 4;
    if (count >= 6) {
      count -= 6;
      out += kDigits[(bits >> static_cast<unsigned>(count)) & 63U];
    }
  }
  if (count != 0) out += kDigits[(bits << static_cast<unsigned>(6 - count)) & 63U];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string source_of(std::string_view text) {
  return "'sha256-" + base64_of_hex(sha256_hex(text)) + "'";
}

}  // namespace

std::string content_policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; style-src " + source_of(style) + "; script-src " + source_of(script) +
         "; base-uri 'none'; form-action 'none'";
}

}  // namespace agreed
