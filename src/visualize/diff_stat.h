// The size of a difference: changes by class and words by fate, as two small tables.
#pragma once

#include <string>

#include "analyze/diff_report.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string diff_stat(const DiffReport& report, const TextLayout& layout);

}  // namespace agreed
