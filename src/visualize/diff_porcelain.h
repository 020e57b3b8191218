// Word differences in git's --word-diff=porcelain, for programs: a line of output is a run of words that
// is carried over (" "), gone ("-") or new ("+"), and "~" alone is a line end of the text.
//
//   diff --git a/PATH b/PATH     once, then --- and +++; nothing at all for equal texts
//   @@ -4,3 +4,5 @@ HEADING      line numbers count the file
//    They met in
//   -June
//   +July
//   ~
//
// The same bytes as git 2.39 prints, but for its line "index ...", where both find the same script (its
// line diff may take a blank line between two changed ones for changed, to save time). On
// purpose unlike it: what is no change of wording (see word_script.h) is context. Control characters are
// as in wdiff's form.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/word_script.h"
#include "visualize/diff_wdiff.h"

namespace agreed {

struct PorcelainOptions {
  std::uint32_t context = 3;  // lines
  ControlCharacters controls = ControlCharacters::raw;
};

[[nodiscard]] std::string diff_porcelain(const DiffReport& report, const WordScript& words,
                                         const PorcelainOptions& options);

}  // namespace agreed
