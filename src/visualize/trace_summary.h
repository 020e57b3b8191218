// The sentences that close a history: when the term is first and last known, what came between, and
// what cannot be said because it is not held.
#pragma once

#include <string>

#include "analyze/trace.h"

namespace agreed {

// One paragraph of plain text without a line end; never empty for a history with rows.
[[nodiscard]] std::string trace_summary(const TermHistory& history);

// "no concept of that name; nearest: modernization, normalization".
[[nodiscard]] std::string hint_text(const TraceReport::Hint& hint);

}  // namespace agreed
