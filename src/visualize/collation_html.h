// A Collation as one HTML page: a table of sentence rows and version columns whose headings stay in view,
// differences from the reading before marked with <ins> and <del>. No scripts, nothing loaded.
#pragma once

#include <string>

#include "analyze/collation.h"

namespace agreed {

[[nodiscard]] std::string collation_html(const Collation& collation);

}  // namespace agreed
