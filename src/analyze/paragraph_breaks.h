// Paragraph breaks and printed numbers: layout that may differ while every word stays.
#pragma once

#include <vector>

#include "analyze/change.h"
#include "normalize/normalized_text.h"

namespace agreed {

// Adds renumbering, paragraph_split and paragraph_merge to the classes of the first change that
// shows each; classes in `ignore` are left out.
//
//   earlier  2. A B. 3. C.     later  2. A. 3. B. 4. C.
//   B: paragraph_split         C: renumbering (3 became 4)
void mark_paragraph_breaks(const NormalizedText& earlier, const NormalizedText& later, ChangeClasses ignore,
                           std::vector<Change>& changes);

}  // namespace agreed
