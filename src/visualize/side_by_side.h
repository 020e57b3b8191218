// Two columns, sentence by sentence: the earlier text on the left, the later one on the right, and
// between them what sdiff prints there.
//
//   4  They [-reaffirmed-] the plan.   |  4  They {+noted+} the plan.
//                                      >     They thanked their hosts.
//   gutter: blank unchanged, | revised, < only earlier (or moved away), > only later (or moved here)
//
// Words wrap by display width, so columns stay straight in double-width scripts.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/context.h"
#include "analyze/diff_report.h"
#include "visualize/style.h"

namespace agreed {

struct SideBySideOptions {
  TextLayout layout;
  std::uint32_t context = 0;  // unchanged paragraphs around a change
};

[[nodiscard]] std::string side_by_side(const DiffReport& report, const SideBySideOptions& options);

}  // namespace agreed
