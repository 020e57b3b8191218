// LineScript: two texts as lines, for outputs in git's manner. A line is common if all its words are and
// they face the words of one line; blank lines go with their neighbours. A passage that was only wrapped
// anew is common, though its lines differ in number.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analyze/word_script.h"

namespace agreed {

struct LineScript {
  std::vector<ByteSpan> earlier;  // lines of the body, without their ends
  std::vector<ByteSpan> later;
  std::uint32_t earlier_number = 1;  // of the first line, in the file
  std::uint32_t later_number = 1;
  EditScript script;  // its items are these lines
};

[[nodiscard]] LineScript line_script(const DiffReport& report, const WordScript& words);

// A run of gaps and commons that is shown together, in lines from 0.
struct LineHunk {
  std::size_t first_gap = 0;  // the hunk shows gaps [first_gap, last_gap]
  std::size_t last_gap = 0;
  std::size_t first_common = 0;  // and commons [first_common, end_common)
  std::size_t end_common = 0;
  ItemCounts begin;  // lines of each side before it
  ItemCounts lines;  // lines of each side in it
};

// Changed lines with `context` lines around them; hunks that touch are one.
[[nodiscard]] std::vector<LineHunk> line_hunks(const LineScript& lines, std::uint32_t context);

// The last line of the earlier text before line `before` that begins with a letter, "_" or "$": what git
// names a hunk by. nullopt if there is none.
[[nodiscard]] std::optional<std::uint32_t> heading_line(const DiffReport& report, const LineScript& lines,
                                                        std::uint32_t before);

}  // namespace agreed
