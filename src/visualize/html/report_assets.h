// The style and the script of a report's page: the files under assets/, which the build puts into the
// program.
#pragma once

#include <string>

namespace agreed {

[[nodiscard]] std::string report_style();
[[nodiscard]] std::string report_script();

}  // namespace agreed
