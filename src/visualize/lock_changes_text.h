// What `agreed lock` pinned or would change, for people.
#pragma once

#include <string>

#include "analyze/lock_changes.h"
#include "visualize/style.h"

namespace agreed {

// "- ncm-6 p.2 term: ..." and "+ ..." lines, then one line of counts.
[[nodiscard]] std::string lock_changes_text(const LockChanges& changes, const TextLayout& layout);

}  // namespace agreed
