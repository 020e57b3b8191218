// printable(): text from outside -> text that a terminal shows as it stands.
//
// A text may hold escape sequences that clear a screen, or bidirectional controls that make it read
// differently from what it says. They are shown by their code point: <U+202E>. Everything else stays.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

enum class LineBreaks { keep, as_space };

// C0 and C1 controls, DEL, bidirectional controls and line separators become "<U+XXXX>". Tabs and
// carriage returns become a space; line ends are kept or, for text that must stay in one line,
// joined with the white space around them to one space. Bytes that are not UTF-8 become "<XX>".
[[nodiscard]] std::string printable(std::string_view text, LineBreaks line_breaks = LineBreaks::keep);
// With LineBreaks::as_space.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace agreed
