// "Did you mean": the words of a list nearest in spelling, by edit distance (optimal string alignment:
// insertion, deletion, replacement, swap of neighbours) without regard to ASCII case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

// Up to `most` candidates, best first, ties in alphabetical order, each once. Only near ones: at most
// a third of the word's length away (two for short words), or holding the word as a part.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               std::vector<std::string_view> candidates, std::size_t most);

}  // namespace agreed
