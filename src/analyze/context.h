// Which paragraphs an output shows: the changed ones and some around them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agreed {

inline constexpr std::uint32_t kAllContext = 0xffffffff;

// True for what is changed and for what stands within `context` places of it; kAllContext: for all.
[[nodiscard]] std::vector<bool> shown_with_context(const std::vector<bool>& changed, std::uint32_t context);

// Walks what is shown in order: show(i) for each place shown, fold(begin, end) for each run of places
// between them that is not, [begin, end) never empty.
template <typename Show, typename Fold>
void walk_shown(const std::vector<bool>& shown, Show show, Fold fold) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= shown.size(); ++i) {
    if (i < shown.size() && !shown[i]) continue;
    if (begin < i) fold(begin, i);
    if (i < shown.size()) show(i);
    begin = i + 1;
  }
}

}  // namespace agreed
