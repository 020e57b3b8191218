#include "text/text_positions.h"

#include <algorithm>
#include <string_view>

#include "text/check.h"
#include "text/utf8.h"

namespace agreed {

std::vector<TextPosition> positions_of(const SourceText& text, std::span<const std::uint32_t> offsets) {
  std::vector<TextPosition> positions;
  positions.reserve(offsets.size());
  TextPosition at;
  std::uint32_t read = 0;
  for (const std::uint32_t offset : offsets) {
    AGREED_CHECK(read <= offset && offset <= text.size());
    const std::string_view passed = text.slice({read, offset});
    const std::size_t line_end = passed.rfind('\n');
    if (line_end != std::string_view::npos) {
      at.line += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
      at.column_code_points = 1 + count_code_points(passed.substr(line_end + 1));
    } else {
      // A byte order mark takes no column.
      const std::uint32_t mark =
          read < text.content_begin() ? std::min(text.content_begin(), offset) - read : 0;
      at.column_code_points += count_code_points(passed.substr(mark));
    }
    read = offset;
    positions.push_back(at);
  }
  return positions;
}

}  // namespace agreed
