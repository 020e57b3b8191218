// A TraceReport as a table for people: one line for each known statement, runs that are not held
// folded to one line, then the summary of each series.
#pragma once

#include <string>

#include "analyze/trace.h"
#include "visualize/style.h"

namespace agreed {

// Text from the statements is made printable. Ends with a line end unless it is empty.
[[nodiscard]] std::string trace_text(const TraceReport& report, const TextLayout& layout);

}  // namespace agreed
