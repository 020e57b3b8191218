// A LineageReport for people: a line for each variant and the statements that repeat it, with its redline
// below; then what filled the slot.
#pragma once

#include <string>

#include "analyze/lineage.h"
#include "visualize/style.h"

namespace agreed {

// Text from the statements is made printable. Ends with a line end.
[[nodiscard]] std::string lineage_text(const LineageReport& report, const TextLayout& layout);

// "Stands in 6 of 7, in 4 wordings, first ncm-1 (2031-10-16), last ncm-6 (2036-10-16). Absent from 1."
[[nodiscard]] std::string lineage_sentence(const Lineage& lineage);

}  // namespace agreed
