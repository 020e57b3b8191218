// A word script in wdiff's own form, white space as it stands in the texts.
//
//   one [-two-] {+TWO+} three
//
// The same bytes as GNU wdiff 1.2 prints for plain texts in which both find the same script. On purpose
// unlike it: changes in typography, paragraph numbers and mark-up are not marked, and front matter is
// left out. Words of the texts that look like marks are not escaped, as wdiff does not either.
#pragma once

#include <string>

#include "analyze/word_script.h"
#include "visualize/style.h"

namespace agreed {

enum class Shown : std::uint8_t { yes, no };
enum class ControlCharacters : std::uint8_t {
  raw,
  by_code_point,  // for a terminal: see printable()
};

struct WdiffOptions {
  Shown deleted = Shown::yes;    // -1
  Shown inserted = Shown::yes;   // -2
  Shown common = Shown::yes;     // -3
  Shown statistics = Shown::no;  // -s
  ControlCharacters controls = ControlCharacters::raw;
  Coloring coloring = Coloring::off;
};

[[nodiscard]] std::string diff_wdiff(const DiffReport& report, const WordScript& words,
                                     const WdiffOptions& options);

}  // namespace agreed
