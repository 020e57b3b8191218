#include "visualize/check_formats.h"
#include "visualize/finding_words.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
      break;
  }
  return "info";
}

}  // namespace

std::string check_gitlab(const CheckReport& report) {
  Json list = Json::array();
  for (const Finding& finding : report.findings) {
    if (!counts(finding)) continue;
    std::string fingerprint = path_of(report, finding) + ":" + finding.fingerprint;
    if (finding.occurrence > 1) fingerprint += "-" + std::to_string(finding.occurrence);
    list.push_back({{"description", message_of(finding)},
                    {"check_name", finding.entry},
                    {"fingerprint", fingerprint},
                    {"severity", severity_of(finding.severity)},
                    {"location",
                     {{"path", path_of(report, finding)},
                      {"lines", {{"begin", finding.line}, {"end", finding.end_line}}}}}});
  }
  return json_bytes(list);
}

}  // namespace agreed
