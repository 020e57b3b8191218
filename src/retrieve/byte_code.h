// Numbers and strings as bytes, the same on every machine: what the files of an index are written in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agreed {

class ByteWriter {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  // Seven bits a byte, the lowest first; the highest bit says that more follow.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
    byte(static_cast<std::uint8_t>(value));
  }
  // Its size, then its bytes.
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a ByteWriter wrote. Bytes that nobody wrote do no harm: from the first bad one on every answer
// is 0 or empty, and ok() is false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (bytes_.empty()) {
      ok_ = false;
      return 0;
    }
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
      if (next < 0x80) return ok_ ? value : 0;
    }
    ok_ = false;
    return 0;
  }
  // A number above `most` is bad.
  std::uint32_t number_to(std::uint32_t most) {
    const std::uint64_t value = number();
    if (value > most) ok_ = false;
    return ok_ ? static_cast<std::uint32_t>(value) : 0;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > bytes_.size()) ok_ = false;
    if (!ok_) return {};
    const std::string_view value = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(value.size());
    return value;
  }
  // Whether all was as it was written, so far.
  [[nodiscard]] bool ok() const { return ok_; }
  // Nothing is left.
  [[nodiscard]] bool at_end() const { return ok_ && bytes_.empty(); }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace agreed
