#include "visualize/check_json.h"

#include "analyze/term_history.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json precedent_json(const std::optional<FindingPrecedent>& precedent) {
  if (!precedent) return nullptr;
  return {{"id", precedent->id},
          {"date", date_or_null(precedent->date)},
          {"paragraph", precedent->paragraph},
          {"text", text_or_null(precedent->text)}};
}

Json suggestion_json(const std::optional<Suggestion>& suggestion) {
  if (!suggestion) return nullptr;
  return {{"span", span_json(suggestion->span)}, {"replacement", suggestion->replacement}};
}

Json waived_json(const std::optional<WaivedBy>& waived) {
  if (!waived) return nullptr;
  return {{"reason", waived->reason},
          {"owner", text_or_null(waived->owner)},
          {"until", date_or_null(waived->until)},
          {"path", waived->path},
          {"line", waived->line},
          {"in_draft", waived->in_draft}};
}

Json finding_json(const Finding& finding) {
  Json json;
  json["rule"] = finding.rule;
  json["entry"] = finding.entry;
  json["severity"] = name_of(finding.severity);
  json["message"] = finding.message;
  json["advice"] = text_or_null(finding.advice);
  json["cites"] = text_or_null(finding.cites);
  json["path"] = text_or_null(finding.path);
  json["span"] = finding.path.empty() ? span_json(finding.span) : Json(nullptr);
  json["line"] = finding.line;
  json["column"] = finding.column;
  json["end_line"] = finding.end_line;
  json["end_column"] = finding.end_column;
  json["paragraph"] = finding.paragraph;
  json["excerpt"] = text_or_null(finding.excerpt);
  json["precedent"] = precedent_json(finding.precedent);
  json["suggestion"] = suggestion_json(finding.suggestion);
  json["readings"] = finding.readings;
  json["fingerprint"] = finding.fingerprint;
  json["occurrence"] = finding.occurrence;
  json["waived"] = waived_json(finding.waived);
  json["in_baseline"] = finding.in_baseline;
  return json;
}

}  // namespace

std::string check_json(const CheckReport& report) {
  Json json;
  json["schema"] = "agreed.check/1";
  json["draft"] = {{"id", report.id},
                   {"path", report.path},
                   {"date", date_or_null(report.date)},
                   {"language", report.language}};
  json["against"] = {{"series", text_or_null(report.series)},
                     {"id", text_or_null(report.against_id)},
                     {"date", date_or_null(report.against_date)},
                     {"held", name_of(report.against_held)}};
  json["policies"] = report.policies;
  json["rules"] = report.rules;
  json["findings"] = Json::array();
  for (const Finding& finding : report.findings) json["findings"].push_back(finding_json(finding));
  json["brackets"] = Json::array();
  for (const BracketCount& one : report.brackets)
    json["brackets"].push_back({{"paragraph", one.paragraph}, {"groups", one.groups}});
  const auto count = [&](Severity severity) {
    return report.by_severity[static_cast<std::size_t>(severity)];
  };
  json["counts"] = {{"error", count(Severity::error)},   {"warning", count(Severity::warning)},
                    {"info", count(Severity::info)},     {"waived", report.waived},
                    {"in_baseline", report.in_baseline}, {"unchanged", report.unchanged},
                    {"failing", report.failing}};
  json["fail_on"] = name_of(report.fail_on);
  json["today"] = date_or_null(report.today);
  json["changed_since"] = text_or_null(report.changed_since);
  json["notes"] = notes_json(report.notes);
  return json_bytes(json);
}

std::string rules_json(const std::vector<Rule>& rules) {
  Json json;
  json["schema"] = "agreed.rules/1";
  json["rules"] = Json::array();
  for (const Rule& rule : rules) {
    json["rules"].push_back({{"rule", rule.name},
                             {"kind", name_of(rule.kind)},
                             {"severity", name_of(rule.severity)},
                             {"summary", rule.summary},
                             {"explanation", rule.explanation},
                             {"by_itself", rule.by_itself},
                             {"needs", rule.needs},
                             {"takes", rule.takes},
                             {"example", text_or_null(rule.example)},
                             {"good", text_or_null(rule.good)},
                             {"bad", text_or_null(rule.bad)}});
  }
  return json_bytes(json);
}

}  // namespace agreed
