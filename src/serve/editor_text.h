// EditorText: the text of a document as an editor has it open, and the places by which the editor names its
// bytes.
//
// Positions are those of LSP 3.17: line and character from 0. Lines end with LF, CR LF or a CR alone.
// Characters are counted in what the editor and the server agreed on:
//
//   a(grin)b        a   U+1F600     b
//   utf-8           0   1           5
//   utf-16          0   1           3
//   utf-32          0   1           2
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace agreed {

enum class PositionEncoding : std::uint8_t { utf8, utf16, utf32 };
[[nodiscard]] std::string_view name_of(PositionEncoding encoding);  // "utf-8" ...
[[nodiscard]] std::optional<PositionEncoding> encoding_named(std::string_view name);

struct EditorPosition {
  std::size_t line = 0;
  std::size_t character = 0;
  friend auto operator<=>(const EditorPosition&, const EditorPosition&) = default;
};

// Half open.
struct EditorRange {
  EditorPosition begin;
  EditorPosition end;
  friend bool operator==(const EditorRange&, const EditorRange&) = default;
};

class EditorText {
 public:
  // The bytes must be UTF-8.
  EditorText(std::string bytes, PositionEncoding encoding);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  // The byte at a position. A character past the end of its line is that end, a line past the last one the
  // end of the text, a place inside a character its begin.
  [[nodiscard]] std::size_t offset_of(EditorPosition position) const;
  // The position of a byte; offsets past the end are the end, inside a character its begin.
  [[nodiscard]] EditorPosition position_of(std::size_t offset) const;
  [[nodiscard]] EditorRange range_of(ByteSpan span) const;

  // Puts text in place of a range; one that ends before it begins is empty, at its begin.
  void replace(EditorRange range, std::string_view text);
  void replace_all(std::string_view text);

 private:
  [[nodiscard]] std::size_t line_end(std::size_t line) const;  // before what ends it
  void find_lines();

  std::string bytes_;
  PositionEncoding encoding_;
  std::vector<std::size_t> lines_;  // where each begins
};

}  // namespace agreed
