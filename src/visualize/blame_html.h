// agreed blame as one page without scripts: the statement in the margin, the words beside it on a ground
// that tells their age, the cover as a table.
#pragma once

#include <string>

#include "analyze/blame.h"

namespace agreed {

[[nodiscard]] std::string blame_html(const BlameReport& report);

// Its parts, for pages that show more than a blame: the rows of the text, and the cover as a sentence and a
// table.
[[nodiscard]] std::string blame_rows_html(const BlameReport& report);
[[nodiscard]] std::string blame_cover_html(const BlameReport& report);

}  // namespace agreed
