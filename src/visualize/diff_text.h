// A DiffReport as people read it: paragraphs with inline mark-up, unchanged ones folded, then the terms
// and a line of statistics.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/context.h"
#include "analyze/diff_report.h"
#include "visualize/style.h"

namespace agreed {

struct DiffTextOptions {
  TextLayout layout;
  std::uint32_t context = 0;  // unchanged paragraphs shown around a change; kAllContext for all
};

[[nodiscard]] std::string diff_text(const DiffReport& report, const DiffTextOptions& options);

}  // namespace agreed
