// Whose wording something is, in a draft with brackets.
#pragma once

#include <string>
#include <vector>

namespace agreed {

// "in the wording of Castria, Norland", printable on one line; empty for the wording of all.
[[nodiscard]] std::string reading_words(const std::vector<std::string>& readings);

}  // namespace agreed
