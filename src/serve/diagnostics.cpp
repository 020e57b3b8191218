#include "serve/diagnostics.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "serve/editor_json.h"
#include "text/printable.h"
#include "visualize/finding_words.h"

namespace agreed {
namespace {

// DiagnosticSeverity of the protocol.
int severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::info:
      break;
  }
  return 3;
}

// The whole line, from 1; the first where none is told.
Json line_range(std::size_t line) {
  const std::size_t begin = line == 0 ? 0 : line - 1;
  return range_json({{begin, 0}, {begin + 1, 0}});
}

Json diagnostic(const Json& range, Severity severity, const std::string& message) {
  return {{"range", range}, {"severity", severity_of(severity)}, {"source", "agreed"}, {"message", message}};
}

std::string message_for(const Finding& finding, bool with_precedent) {
  std::string message = message_of(finding);
  if (finding.precedent && with_precedent) message += "\nagreed: " + precedent_words(*finding.precedent);
  if (!finding.advice.empty()) message += "\nadvice: " + one_line(finding.advice);
  if (!finding.cites.empty()) message += "\nsee: " + one_line(finding.cites);
  return message;
}

// The address of the policy that an entry ("jo-2025/bare-modernization") belongs to.
std::string address_of(const std::string& entry, const CheckRequest& request) {
  const std::string_view policy = std::string_view(entry).substr(0, entry.find('/'));
  const auto found = std::ranges::find(request.policies, policy, &Policy::id);
  return found == request.policies.end() ? "" : found->source.url;
}

}  // namespace

Json diagnostic_of(const Finding& finding, const DraftSetting& setting, const EditorText& text,
                   const EditorFeatures& features) {
  std::optional<ArchivePlace> place;
  if (finding.precedent && features.related_information)
    place = setting.archive->place_of(*finding.precedent);
  const Json range =
      finding.path.empty() ? range_json(text.range_of(finding.span)) : line_range(finding.line);
  Json json = diagnostic(range, finding.severity, message_for(finding, !place));
  json["code"] = finding.entry;
  if (const std::string address = address_of(finding.entry, *setting.request);
      features.code_description && !address.empty()) {
    json["codeDescription"] = {{"href", address}};
  }
  if (place) {
    json["relatedInformation"] =
        Json::array({{{"location", location_json(*place, features.encoding)},
                      {"message", "agreed: " + precedent_words(*finding.precedent)}}});
  }
  return json;
}

EditorDiagnostics diagnostics_of(const CheckedDraft& checked, const OpenText& document,
                                 const EditorFeatures& features) {
  EditorDiagnostics all;
  all.by_uri[document.uri] = Json::array();
  const auto add = [&](const std::string& path, Json json) {
    Json& list = all.by_uri[path.empty() || path == document.path ? document.uri : file_uri(path)];
    if (list.is_null()) list = Json::array();
    list.push_back(std::move(json));
  };
  if (checked.report) {
    for (const Finding& finding : checked.report->findings) {
      if (counts(finding))
        add(finding.path, diagnostic_of(finding, *checked.setting, document.text, features));
    }
  }
  for (const Error& error : checked.errors) {
    const std::string message = one_line(error.message);
    if (error.path.empty()) {
      all.messages.push_back(message);
    } else {
      add(error.path, diagnostic(line_range(error.line), Severity::error, message));
    }
  }
  return all;
}

}  // namespace agreed
