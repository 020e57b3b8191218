// One pass; no place is marked twice by the changes on its left.
#include "analyze/context.h"

#include <algorithm>

namespace agreed {

std::vector<bool> shown_with_context(const std::vector<bool>& changed, std::uint32_t context) {
  const std::size_t n = changed.size();
  std::vector<bool> shown(n, context == kAllContext);
  if (context == kAllContext) return shown;
  std::size_t shown_to = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (!changed[i]) continue;
    const std::size_t begin = std::max(shown_to, i - std::min<std::size_t>(i, context));
    const std::size_t end = std::min(n, i + std::size_t{context} + 1);
    for (std::size_t k = begin; k < end; ++k) shown[k] = true;
    shown_to = end;
  }
  return shown;
}

}  // namespace agreed
