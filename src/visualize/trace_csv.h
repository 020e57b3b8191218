// A TraceReport as CSV (RFC 4180): a header, then one record for each statement of each history.
#pragma once

#include <string>

#include "analyze/trace.h"

namespace agreed {

// Columns: query, concept, series, date, id, path, held, verdict, event, shifts, count, paragraphs,
// wordings, sources. Several values in a field are joined by " | ". Lines end in CR LF.
[[nodiscard]] std::string trace_csv(const TraceReport& report);

}  // namespace agreed
