#include <string_view>

#include "text/printable.h"
#include "visualize/check_formats.h"
#include "visualize/finding_words.h"

namespace agreed {
namespace {

std::string escaped(std::string_view text, std::string_view also) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (c == ':' && also.find(c) != std::string_view::npos) {
      out += "%3A";
    } else if (c == ',' && also.find(c) != std::string_view::npos) {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string property(std::string_view text) {
  return escaped(text, ":,");
}

std::string_view command_of(Severity severity) {
  return severity == Severity::info ? "notice" : name_of(severity);
}

}  // namespace

std::string check_github(const CheckReport& report) {
  std::string out;
  for (const Finding& finding : report.findings) {
    if (!counts(finding)) continue;
    out += "::" + std::string(command_of(finding.severity));
    out += " file=" + property(path_of(report, finding));
    out += ",line=" + std::to_string(finding.line) + ",endLine=" + std::to_string(finding.end_line);
    // GitHub takes columns only for what stands on one line.
    if (finding.line == finding.end_line && finding.path.empty()) {
      out += ",col=" + std::to_string(finding.column) + ",endColumn=" + std::to_string(finding.end_column);
    }
    out += ",title=" + property("agreed: " + one_line(finding.entry));
    out += "::" + escaped(message_and_details(finding), "") + "\n";
  }
  return out;
}

}  // namespace agreed
