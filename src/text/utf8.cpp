// Finds the first byte that is not text: a plain decoder with a fast path for ASCII. It reports the
// first byte of the bad sequence, since that is where an editor shows it.
#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace agreed {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
constexpr std::uint64_t kOnes = 0x0101010101010101ULL;

bool continues(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// Length of the well-formed character that starts at a byte above 0x7F; 0 if it is ill-formed.
std::size_t multibyte_length(const unsigned char* at, std::size_t left) {
  const unsigned char lead = at[0];
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return left >= 2 && continues(at[1]) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !continues(at[1]) || !continues(at[2])) return 0;
    if (lead == 0xE0 && at[1] < 0xA0) return 0;   // overlong
    if (lead == 0xED && at[1] >= 0xA0) return 0;  // surrogate
    return 3;
  }
  if (lead > 0xF4 || left < 4 || !continues(at[1]) || !continues(at[2]) || !continues(at[3])) return 0;
  if (lead == 0xF0 && at[1] < 0x90) return 0;   // overlong
  if (lead == 0xF4 && at[1] >= 0x90) return 0;  // above U+10FFFF
  return 4;
}

}  // namespace

std::size_t find_bad_utf8(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t at = 0;
  while (at < size) {
    while (size - at >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, begin + at, sizeof word);
      // Without high bits, only a zero byte borrows into its high bit.
      if (((word | (word - kOnes)) & kHighBits) != 0) break;
      at += 8;
    }
    // One ASCII byte is not worth leaving a run of another script for the fast path.
    for (std::size_t ascii = 0; at < size && ascii < 8;) {
      if (begin[at] < 0x80) {
        if (begin[at] == 0) return at;
        ++at;
        ++ascii;
        continue;
      }
      const std::size_t length = multibyte_length(begin + at, size - at);
      if (length == 0) return at;
      at += length;
    }
  }
  return size;
}

std::size_t count_code_points(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char byte) { return !continues(static_cast<unsigned char>(byte)); }));
}

std::string_view utf8_prefix(std::string_view text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && continues(static_cast<unsigned char>(text[end]))) --end;
  return text.substr(0, end);
}

}  // namespace agreed
