// Which paragraphs an output shows: the changed ones and some around them.
#pragma once

#include <cstdint>
#include <vector>

namespace agreed {

inline constexpr std::uint32_t kAllContext = 0xffffffff;

// True for what is changed and for what stands within `context` places of it; kAllContext: for all.
[[nodiscard]] std::vector<bool> shown_with_context(const std::vector<bool>& changed, std::uint32_t context);

}  // namespace agreed
