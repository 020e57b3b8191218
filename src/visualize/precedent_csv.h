// Precedents as CSV: a record for each result, with the statement that has it last and the one that had it
// first.
#pragma once

#include <string>

#include "analyze/precedent.h"

namespace agreed {

// With a heading record. Percentages have one decimal; what there is not is an empty field. The last
// field names the readings of a draft with brackets that have the wording: parted by " | ", empty: all.
[[nodiscard]] std::string precedent_csv(const PrecedentReport& report);

}  // namespace agreed
