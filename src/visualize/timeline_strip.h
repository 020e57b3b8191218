// A history at one glance: a sign for each statement, oldest first, under its years.
#pragma once

#include <string>

#include "analyze/trace.h"
#include "visualize/style.h"

namespace agreed {

// Lines of signs with the year at which each begins, and a legend of the signs that stand in them. A sign
// tells its meaning by its shape; colour only adds to it. Ends with a line end; empty for a history without
// rows.
[[nodiscard]] std::string timeline_strip(const TermHistory& history, const TextLayout& layout);

}  // namespace agreed
