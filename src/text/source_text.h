// SourceText: the bytes of one text as they stand on disk, proved to be UTF-8 without NUL bytes.
// Every offset in this program is a byte offset into such a text. Immutable once made.
//
// A UTF-8 byte order mark stays in bytes() (offsets are those of the file); content_begin() is past it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/span.h"

namespace agreed {

// Above this a text is refused: ~20 million words, over a hundred times the longest known statement.
inline constexpr std::size_t kMaxTextBytes = std::size_t{128} * 1024 * 1024;

// Where a byte stands. Lines and columns are one-based; a column counts code points.
struct TextPosition {
  std::size_t line = 1;
  std::size_t column_code_points = 1;
};

class SourceText {
 public:
  // Takes ownership of the bytes. Errors: invalid_text (names the byte offset and line of the first
  // bad byte, or of the first NUL), empty_text (no bytes, or white space only), too_large.
  static Result<SourceText> from_bytes(std::string path, std::string bytes);

  // Reads a file. "-" is not special here: standard input belongs to cli/.
  // Errors: not_found, unreadable (also for a directory), and those of from_bytes.
  static Result<SourceText> read(const std::string& path);

  // The name it was read under: a path, "<stdin>", or REV:path.
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
  // 3 after a byte order mark, else 0.
  [[nodiscard]] std::uint32_t content_begin() const { return content_begin_; }

  // The bytes of a span; the span must lie inside the text.
  [[nodiscard]] std::string_view slice(ByteSpan span) const;

  // Line and column of a byte offset, offset <= size(); a byte order mark takes no column. Lines end
  // with LF or CR LF. Costs a scan of at most 64 KiB and of the line up to the offset.
  [[nodiscard]] TextPosition position(std::uint32_t offset) const;
  // The line alone, whatever the length of the lines: a scan of at most 64 KiB.
  [[nodiscard]] std::size_t line(std::uint32_t offset) const;

 private:
  SourceText(std::string path, std::string bytes, std::uint32_t content_begin);

  std::string path_;
  std::string bytes_;
  std::uint32_t content_begin_ = 0;
  std::vector<std::uint32_t> lines_before_;  // line ends before each block of 64 KiB
};

}  // namespace agreed
