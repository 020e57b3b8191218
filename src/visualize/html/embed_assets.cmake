# Writes OUTPUT, a source file with the text of STYLE and of the files of SCRIPT, one behind the other.
file(READ "${STYLE}" style)
set(script "")
foreach(part IN LISTS SCRIPT)
  file(READ "${part}" text)
  string(APPEND script "${text}")
endforeach()
file(WRITE "${OUTPUT}"
"// Made by the build from the files under assets/.
#include \"visualize/html/report_assets.h\"

namespace agreed {

const std::string_view kReportStyle = R\"asset(${style})asset\";
const std::string_view kReportScript = R\"asset(${script})asset\";

}  // namespace agreed
")
