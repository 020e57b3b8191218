# Writes OUTPUT, a source file with the text of the files of STYLE and of SCRIPT, one behind the other; the parts of
# the script are one function together.
set(style "")
foreach(part IN LISTS STYLE)
  file(READ "${part}" text)
  string(APPEND style "${text}")
endforeach()
set(script "(() => {\n\"use strict\";\n")
foreach(part IN LISTS SCRIPT)
  file(READ "${part}" text)
  string(APPEND script "${text}")
endforeach()
string(APPEND script "})();\n")
file(WRITE "${OUTPUT}"
"// Made by the build from the files under assets/.
#include \"visualize/html/report_assets.h\"

namespace agreed {

const std::string_view kReportStyle = R\"asset(${style})asset\";
const std::string_view kReportScript = R\"asset(${script})asset\";

}  // namespace agreed
")
