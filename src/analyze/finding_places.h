// Where findings stand: lines and columns of all of them in one scan, their order, and what they are known
// by.
#pragma once

#include <vector>

#include "analyze/finding.h"
#include "text/source_text.h"

namespace agreed {

// Fills places and fingerprints, puts the findings in the order of their places, then of their rules, and
// numbers those of one fingerprint. Spans must lie in the text; of a finding in another file only the
// suggestion is placed.
void place_findings(std::vector<Finding>& findings, const SourceText& source);

}  // namespace agreed
