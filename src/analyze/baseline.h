// What a check knew before: corpus/baseline_file.h.
#pragma once

#include <cstddef>
#include <vector>

#include "analyze/finding.h"
#include "corpus/baseline_file.h"

namespace agreed {

// The findings that are not waived, as a baseline without a path. An excerpt is cut after 120 bytes, between
// characters.
[[nodiscard]] Baseline baseline_of(const std::vector<Finding>& findings);

// Marks findings that the baseline has: of one fingerprint as many as it counts, by place. Waived ones are
// passed over and use up nothing. Returns how many findings of the baseline are there no more.
std::size_t apply_baseline(const Baseline& baseline, std::vector<Finding>& findings);

}  // namespace agreed
