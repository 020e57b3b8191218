// Names near a mistyped one, for "did you mean".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

// Up to `most` of the names within an edit distance (insert, delete, replace a byte) of a third of
// the length of the name asked for, at least one; nearest first, then as given.
[[nodiscard]] std::vector<std::string> nearest_names(std::string_view name,
                                                     const std::vector<std::string>& names, std::size_t most);

}  // namespace agreed
