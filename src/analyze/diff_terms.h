// Which concepts appeared, dropped, shifted or stayed between two texts.
#pragma once

#include <string>
#include <vector>

#include "analyze/diff_report.h"

namespace agreed {

// Both lists by place. History: older statements of the series; what stands there can only return. "Dropped"
// and "appeared" are said only of a side that is held in full.
[[nodiscard]] std::vector<TermChange> term_changes(const DiffSide& earlier, const DiffSide& later,
                                                   const TextReading& earlier_terms,
                                                   const TextReading& later_terms, const WatchedTerms& terms,
                                                   const std::vector<NormalizedText>& history);

}  // namespace agreed
