#include "serve/editor_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace agreed {
namespace {

constexpr std::array kEncodings = {PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};

// Of the character that begins with this byte.
std::size_t bytes_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::size_t units_of(char first, PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::utf8:
      return bytes_of(first);
    case PositionEncoding::utf16:
      return bytes_of(first) == 4 ? 2 : 1;
    case PositionEncoding::utf32:
      break;
  }
  return 1;
}

}  // namespace

std::string_view name_of(PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::utf8:
      return "utf-8";
    case PositionEncoding::utf16:
      return "utf-16";
    case PositionEncoding::utf32:
      break;
  }
  return "utf-32";
}

std::optional<PositionEncoding> encoding_named(std::string_view name) {
  for (const PositionEncoding encoding : kEncodings) {
    if (name_of(encoding) == name) return encoding;
  }
  return std::nullopt;
}

EditorText::EditorText(std::string bytes, PositionEncoding encoding)
    : bytes_(std::move(bytes)), encoding_(encoding) {
  find_lines();
}

void EditorText::find_lines() {
  lines_.assign(1, 0);
  for (std::size_t at = bytes_.find_first_of("\r\n"); at != std::string::npos;
       at = bytes_.find_first_of("\r\n", at)) {
    at += bytes_.compare(at, 2, "\r\n") == 0 ? 2 : 1;
    lines_.push_back(at);
  }
}

std::size_t EditorText::line_end(std::size_t line) const {
  if (line + 1 == lines_.size()) return bytes_.size();
  std::size_t end = lines_[line + 1];
  while (end > lines_[line] && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) --end;
  return end;
}

std::size_t EditorText::offset_of(EditorPosition position) const {
  if (position.line >= lines_.size()) return bytes_.size();
  const std::size_t end = line_end(position.line);
  std::size_t at = lines_[position.line];
  std::size_t left = position.character;
  while (at < end && left > 0) {
    const std::size_t units = units_of(bytes_[at], encoding_);
    if (units > left) break;
    left -= units;
    at += bytes_of(bytes_[at]);
  }
  return std::min(at, end);
}

EditorPosition EditorText::position_of(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto after = std::ranges::upper_bound(lines_, offset);
  EditorPosition position;
  position.line = static_cast<std::size_t>(after - lines_.begin()) - 1;
  const std::size_t end = std::min(offset, line_end(position.line));
  std::size_t at = lines_[position.line];
  while (at < end && at + bytes_of(bytes_[at]) <= end) {
    position.character += units_of(bytes_[at], encoding_);
    at += bytes_of(bytes_[at]);
  }
  return position;
}

EditorRange EditorText::range_of(ByteSpan span) const {
  return {position_of(span.begin), position_of(span.end)};
}

void EditorText::replace(EditorRange range, std::string_view text) {
  const std::size_t begin = offset_of(range.begin);
  const std::size_t end = std::max(begin, offset_of(range.end));
  bytes_.replace(begin, end - begin, text);
  find_lines();
}

void EditorText::replace_all(std::string_view text) {
  bytes_ = text;
  find_lines();
}

}  // namespace agreed
