// agreed blame as text: the paragraph and the statement in the margin, the words beside them; then the cover
// and what has no precedent. With colour, by age: blue, cyan, green, yellow from the oldest to the youngest
// statement, red for what has no precedent.
//
// blame_porcelain() is for programs: for each phrase, in the order of the text, one line
//   ID DATE PARAGRAPH BEGIN END
// of the statement in which it was first agreed (with --last: most recently), with "-" for what there is
// not and BEGIN and END in bytes of the text's file; then the words after a tab. In a draft with brackets the
// names of the readings that have it follow END, none where all have. ID and names are printable and have
// their blanks as "%20".
#pragma once

#include <string>

#include "analyze/blame.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string blame_text(const BlameReport& report, const TextLayout& layout);
[[nodiscard]] std::string blame_porcelain(const BlameReport& report);

// "ncm-7 (2037-10-15): compared with 6 statements before it, all held in full"
[[nodiscard]] std::string blame_heading(const BlameReport& report);
// "3 of 6 statements together hold 812 of 1,012 words: 80.2 %"
[[nodiscard]] std::string blame_cover_sentence(const BlameReport& report);

}  // namespace agreed
