// One pass over the changes that stay in place, comparing each with the two-sided one before it.
#include "analyze/paragraph_breaks.h"

#include <optional>

namespace agreed {
namespace {

struct Facing {
  std::uint32_t earlier = 0;
  std::uint32_t later = 0;
};

}  // namespace

void mark_paragraph_breaks(const NormalizedText& earlier, const NormalizedText& later, ChangeClasses ignore,
                           std::vector<Change>& changes) {
  const auto mark = [&](Change& change, ChangeClass c) {
    if (!ignore.contains(c)) change.classes.insert(c);
  };
  std::optional<Facing> last;
  for (Change& change : changes) {
    if (!change.earlier || !change.later || change.kind == ChangeKind::moved) continue;
    const Facing now{change.earlier->paragraph, change.later->paragraph};
    const bool new_earlier = !last || last->earlier != now.earlier;
    const bool new_later = !last || last->later != now.later;
    if (new_later && !new_earlier) mark(change, ChangeClass::paragraph_split);
    if (new_earlier && !new_later) mark(change, ChangeClass::paragraph_merge);
    if (new_earlier && new_later) {
      const std::uint32_t was = earlier.paragraphs[now.earlier].number;
      const std::uint32_t is = later.paragraphs[now.later].number;
      if (was != is && was != 0 && is != 0) mark(change, ChangeClass::renumbering);
    }
    last = now;
  }
}

}  // namespace agreed
