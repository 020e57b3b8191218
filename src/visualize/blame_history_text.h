// agreed blame --history as text and as JSON.
//
// Text: in the margin the statement that the words came in with ("<=" before it where they are first seen
// but may be older), then "-" and "+" with the statements that they were gone from and back in.
//
// agreed.blame-history/1
//   text      { id, path, date|null, language }
//   series    id, or null for texts from outside
//   texts[]   { id, date|null, held: full | excerpts | none }: oldest first, the text itself last
//   runs[]    cover the text, in order: neighbouring words with one history
//     span, text, paragraph|null, words
//     readings[]  of a draft with brackets: whose wording it is; empty: all
//     origin  { id, date|null, event: came-in | first-seen }
//     exits[], returns[]   ids, in turn, oldest first
//   notes[]
#pragma once

#include <string>

#include "analyze/blame_history.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string blame_history_text(const BlameHistory& report, const TextLayout& layout);
[[nodiscard]] std::string blame_history_json(const BlameHistory& report);

}  // namespace agreed
