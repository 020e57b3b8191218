// The style and the script of a report's page: the files under assets/, which the build makes into strings.
#pragma once

#include <string_view>

namespace agreed {

extern const std::string_view kReportStyle;
extern const std::string_view kReportScript;

}  // namespace agreed
