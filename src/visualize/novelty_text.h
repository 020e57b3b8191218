// A Novelty for people: what is new, what was always there and is lost, and names, dates and numbers apart.
#pragma once

#include <cstddef>
#include <string>

#include "analyze/novelty.h"
#include "visualize/style.h"

namespace agreed {

// At most `most` phrases in each section, the others counted; 0: all. Text from the statements is made
// printable. Ends with a line end.
[[nodiscard]] std::string novelty_text(const Novelty& report, std::size_t most, const TextLayout& layout);

}  // namespace agreed
