// Checks bytes once (UTF-8, no NUL, not blank, not too large) and answers where a byte stands. Lines
// are counted per block of 64 KiB when the text is made, so that a position costs one block, not the file.
#include "text/source_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/check.h"
#include "text/file_bytes.h"
#include "text/utf8.h"

namespace agreed {
namespace {

constexpr std::size_t kLineBlock = 64 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r\n\f\v";

std::size_t count_line_ends(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

Error bad_byte_error(std::string path, std::string_view bytes, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(bytes[offset]);
  const std::size_t line = 1 + count_line_ends(bytes.substr(0, offset));
  std::string message = byte == 0 ? fmt::format("holds a NUL byte at offset {}", offset)
                                  : fmt::format("not UTF-8: byte 0x{:02X} at offset {}", byte, offset);
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
    message += " (it looks like UTF-16)";
  return {ErrorCode::invalid_text, std::move(message), std::move(path), line};
}

}  // namespace

SourceText::SourceText(std::string path, std::string bytes, std::uint32_t content_begin)
    : path_(std::move(path)), bytes_(std::move(bytes)), content_begin_(content_begin) {
  const std::string_view all = bytes_;
  std::size_t lines = 0;
  lines_before_.reserve(all.size() / kLineBlock + 1);
  for (std::size_t block = 0;; block += kLineBlock) {
    lines_before_.push_back(static_cast<std::uint32_t>(lines));
    if (all.size() - block < kLineBlock) break;
    lines += count_line_ends(all.substr(block, kLineBlock));
  }
}

Result<SourceText> SourceText::from_bytes(std::string path, std::string bytes) {
  if (bytes.size() > kMaxTextBytes) return too_large_error(std::move(path), bytes.size(), kMaxTextBytes);
  const std::size_t bad = find_bad_utf8(bytes);
  if (bad != bytes.size()) return bad_byte_error(std::move(path), bytes, bad);
  const std::size_t begin = std::string_view(bytes).substr(0, 3) == kByteOrderMark ? 3 : 0;
  if (bytes.find_first_not_of(kBlank, begin) == std::string::npos) {
    return Error{ErrorCode::empty_text, bytes.empty() ? "is empty" : "holds nothing but white space",
                 std::move(path), 0};
  }
  return SourceText(std::move(path), std::move(bytes), static_cast<std::uint32_t>(begin));
}

Result<SourceText> SourceText::read(const std::string& path) {
  Result<std::string> bytes = read_file_bytes(path, kMaxTextBytes);
  if (!bytes) return std::move(bytes).error();
  return from_bytes(path, std::move(bytes).value());
}

std::string_view SourceText::slice(ByteSpan span) const {
  AGREED_CHECK(span.begin <= span.end && span.end <= bytes_.size());
  return std::string_view(bytes_).substr(span.begin, span.size());
}

TextPosition SourceText::position(std::uint32_t offset) const {
  AGREED_CHECK(offset <= bytes_.size());
  const std::string_view before = std::string_view(bytes_).substr(0, offset);
  TextPosition position;
  position.line = line(offset);
  const std::size_t line_end = before.rfind('\n');
  std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  if (line_begin == 0) line_begin = std::min<std::size_t>(content_begin_, offset);
  position.column_code_points = 1 + count_code_points(before.substr(line_begin));
  return position;
}

std::size_t SourceText::line(std::uint32_t offset) const {
  AGREED_CHECK(offset <= bytes_.size());
  const std::size_t block = offset / kLineBlock;
  const std::string_view before = std::string_view(bytes_).substr(0, offset);
  return 1 + lines_before_[block] + count_line_ends(before.substr(block * kLineBlock));
}

}  // namespace agreed
