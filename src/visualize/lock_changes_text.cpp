#include "visualize/lock_changes_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/printable.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {

std::string lock_changes_text(const LockChanges& changes, const TextLayout& layout) {
  std::string out;
  const auto name_all = [&](const std::vector<std::string>& ids, std::string_view what) {
    for (const std::string& id : ids)
      append_wrapped(out, "", one_line(fmt::format("{} {}", id, what)), 0, layout.width);
  };
  name_all(changes.replaced, "is not pinned any more");
  name_all(changes.added, "is pinned now");
  name_all(changes.edited, "was edited since it was pinned");
  for (const LockChange& change : changes.changes) {
    const bool pinned = change.kind == LockChangeKind::pinned;
    const std::string place = change.phrase.paragraph ? fmt::format(" p.{}", *change.phrase.paragraph) : "";
    append_wrapped(out, styled(pinned ? Role::added : Role::omitted, pinned ? "+ " : "- ", layout.coloring),
                   one_line(fmt::format("{}{} ({}): {}", change.id, place, name_of(change.phrase.reason),
                                        change.phrase.text)),
                   2, layout.width);
  }
  const auto released = static_cast<std::size_t>(
      std::ranges::count(changes.changes, LockChangeKind::released, &LockChange::kind));
  append_wrapped(out, "",
                 fmt::format("{} kept, {} new, {} released.", counted(changes.kept, "phrase"),
                             grouped(changes.changes.size() - released), grouped(released)),
                 0, layout.width);
  return out;
}

}  // namespace agreed
