#include "visualize/check_formats.h"
#include "visualize/finding_words.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::info:
      break;
  }
  return "INFO";
}

Json position(std::size_t line, std::size_t byte_column) {
  return {{"line", line}, {"column", byte_column}};
}

Json diagnostic(const CheckReport& report, const Finding& finding) {
  Json json;
  json["message"] = message_and_details(finding);
  json["location"] = {{"path", path_of(report, finding)},
                      {"range",
                       {{"start", position(finding.line, finding.byte_column)},
                        {"end", position(finding.end_line, finding.end_byte_column)}}}};
  json["severity"] = severity_of(finding.severity);
  json["code"] = {{"value", finding.entry}};
  if (finding.suggestion) {
    const Suggestion& one = *finding.suggestion;
    Json suggestion;
    suggestion["range"] = {{"start", position(one.begin.line, one.begin.byte_column)},
                           {"end", position(one.end.line, one.end.byte_column)}};
    suggestion["text"] = one.replacement;
    json["suggestions"] = Json::array({suggestion});
  }
  return json;
}

}  // namespace

std::string check_rdjson(const CheckReport& report) {
  Json json;
  json["source"] = {{"name", "agreed"}};
  json["diagnostics"] = Json::array();
  for (const Finding& finding : report.findings) {
    if (counts(finding)) json["diagnostics"].push_back(diagnostic(report, finding));
  }
  return json_bytes(json);
}

}  // namespace agreed
