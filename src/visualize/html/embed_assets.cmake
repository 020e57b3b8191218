# Writes OUTPUT, a source file with the text of the files of STYLE and of SCRIPT, one behind the other; the parts of
# the script are one function together. Each file is a literal of its own: compilers need not take one of over 65,536
# bytes.
function(append_files out files)
  set(code "")
  foreach(part IN LISTS files)
    file(READ "${part}" text)
    string(APPEND code "  out += R\"asset(${text})asset\";\n")
  endforeach()
  set(${out} "${code}" PARENT_SCOPE)
endfunction()

append_files(style "${STYLE}")
append_files(script "${SCRIPT}")
file(WRITE "${OUTPUT}"
"// Made by the build from the files under assets/.
#include \"visualize/html/report_assets.h\"

namespace agreed {

std::string report_style() {
  std::string out;
${style}  return out;
}

std::string report_script() {
  std::string out = \"(() => {\\n\\\"use strict\\\";\\n\";
${script}  out += \"})();\\n\";
  return out;
}

}  // namespace agreed
")
