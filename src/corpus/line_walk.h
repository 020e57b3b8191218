// Walks over the lines of a span of a text. A line ends with LF or CR LF, or with the span.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/source_text.h"
#include "text/span.h"

namespace agreed {

struct TextLine {
  std::uint32_t begin = 0;   // byte offset in the text
  std::uint32_t next = 0;    // where the next line begins
  std::string_view content;  // without the line end
};

class LineWalk {
 public:
  // The text must outlive the walk; the span must lie inside it.
  LineWalk(const SourceText& text, ByteSpan span) : text_(text), span_(span), at_(span.begin) {}

  // nullopt after the last line.
  [[nodiscard]] std::optional<TextLine> next() {
    if (at_ >= span_.end) return std::nullopt;
    const std::string_view rest = text_.slice({at_, span_.end});
    const std::size_t end = rest.find('\n');
    TextLine line;
    line.begin = at_;
    line.content = rest.substr(0, end);
    line.next = end == std::string_view::npos ? span_.end : at_ + static_cast<std::uint32_t>(end) + 1;
    if (!line.content.empty() && line.content.back() == '\r') line.content.remove_suffix(1);
    at_ = line.next;
    return line;
  }

 private:
  const SourceText& text_;
  ByteSpan span_;
  std::uint32_t at_;
};

}  // namespace agreed
