// Lineage as CSV: one record for each statement of each lineage, values as in lineage_json.h.
#pragma once

#include <string>

#include "analyze/lineage.h"

namespace agreed {

[[nodiscard]] std::string lineage_csv(const LineageReport& report);

}  // namespace agreed
