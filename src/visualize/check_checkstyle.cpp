#include <fmt/format.h>

#include "text/printable.h"
#include "visualize/check_formats.h"
#include "visualize/finding_words.h"
#include "visualize/xml_text.h"

namespace agreed {

std::string check_checkstyle(const CheckReport& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  std::string open;  // the file that is open; findings come by file
  for (const Finding& finding : report.findings) {
    if (!counts(finding)) continue;
    const std::string& path = path_of(report, finding);
    if (open != path) {
      if (!open.empty()) out += "  </file>\n";
      out += "  <file name=\"" + escape_xml(one_line(path)) + "\">\n";
      open = path;
    }
    out +=
        fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"{}\"/>\n",
                    finding.line, finding.column, name_of(finding.severity), escape_xml(message_of(finding)),
                    escape_xml("agreed." + one_line(finding.entry)));
  }
  if (!open.empty()) out += "  </file>\n";
  return out + "</checkstyle>\n";
}

}  // namespace agreed
