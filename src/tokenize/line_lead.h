// What stands at the start of a line before its wording: block quote marks, a bullet, a heading mark, a
// printed number or letter.
//
//   "  - (a) readiness"   bullet '-', label "(a)"
//   "12. The Ministers"   label "12.", number 12
//   "## IV. Cooperation"  heading, label "IV."
//
// A label needs a blank after it, except after full-width marks ("1." in full width), which carry their own.
// Years are no labels: at most three digits count.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"
#include "tokenize/token.h"
#include "tokenize/tokenizer.h"

namespace agreed {

enum class LabelStyle : std::uint8_t { none, number, letter, roman };

struct LineLead {
  ParagraphKind kind = ParagraphKind::body;
  char bullet = 0;  // the byte of an ASCII bullet, '.' for any other sign; 0 if none
  LabelStyle style = LabelStyle::none;
  bool in_parentheses = false;  // "(12)": both sides
  std::uint32_t number = 0;     // arabic, or the position of the letter; 0 for Roman numerals
  ByteSpan label;
  std::uint32_t content_begin = 0;  // first byte of the wording, label included
  std::uint32_t wording_begin = 0;  // first byte past the label
};

// Reads the lead of bytes[line]; `line` is without its line end.
[[nodiscard]] LineLead read_line_lead(std::string_view bytes, ByteSpan line, Markup markup);

// Markdown lines that are no wording at all.
enum class RuleLine { none, thematic_break, setext_equals, setext_dashes, fence };
[[nodiscard]] RuleLine read_rule_line(std::string_view line);

}  // namespace agreed
