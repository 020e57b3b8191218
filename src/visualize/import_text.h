// An import as people read it: what the record says otherwise, then one line on the file.
#pragma once

#include <string>

#include "analyze/import_report.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string import_report_text(const ImportReport& report, const TextLayout& layout);

}  // namespace agreed
