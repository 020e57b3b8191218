// Word counts of a comparison.
#pragma once

#include <vector>

#include "analyze/diff_report.h"

namespace agreed {

[[nodiscard]] DiffStatistics statistics_of(const NormalizedText& earlier, const NormalizedText& later,
                                           const std::vector<Change>& changes);

}  // namespace agreed
