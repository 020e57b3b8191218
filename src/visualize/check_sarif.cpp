#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "analyze/rules/rule.h"
#include "visualize/check_formats.h"
#include "visualize/file_uri.h"
#include "visualize/finding_words.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

std::string_view level_of(Severity severity) {
  return severity == Severity::info ? "note" : name_of(severity);
}

Json text_json(const std::string& text) {
  return {{"text", text}};
}

std::string help_of(const RuleInForce& rule) {
  std::string help = std::string(rule.rule->explanation);
  if (!rule.advice.empty()) help += "\n\nAdvice: " + rule.advice;
  if (!rule.cites.empty()) help += "\n\nSee: " + rule.cites;
  if (!rule.rule->good.empty()) help += "\n\nPasses: " + std::string(rule.rule->good);
  if (!rule.rule->bad.empty()) help += "\n\nIs found: " + std::string(rule.rule->bad);
  return help;
}

Json rule_json(const RuleInForce& rule) {
  Json json;
  json["id"] = rule.entry;
  json["name"] = std::string(rule.rule->name);
  json["shortDescription"] = text_json(std::string(rule.rule->summary));
  json["fullDescription"] =
      text_json(rule.advice.empty() ? std::string(rule.rule->explanation) : rule.advice);
  json["help"] = text_json(help_of(rule));
  json["defaultConfiguration"] = {{"level", level_of(rule.severity)}};
  json["properties"] = {{"tags", Json::array({std::string(name_of(rule.rule->kind))})}};
  return json;
}

Json region_json(const FindingPlace& begin, const FindingPlace& end, ByteSpan span) {
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line},
          {"endColumn", end.column}, {"byteOffset", span.begin},    {"byteLength", span.size()}};
}

Json location_json(const CheckReport& report, const Finding& finding) {
  Json region = {{"startLine", finding.line}};
  if (finding.path.empty()) {
    region = region_json({finding.line, finding.column, 1}, {finding.end_line, finding.end_column, 1},
                         finding.span);
  }
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(path_of(report, finding))}}}, {"region", region}}}};
}

Json fix_json(const CheckReport& report, const Suggestion& suggestion) {
  Json replacement;
  replacement["deletedRegion"] = region_json(suggestion.begin, suggestion.end, suggestion.span);
  replacement["insertedContent"] = text_json(suggestion.replacement);
  Json change;
  change["artifactLocation"] = {{"uri", uri_of(report.path)}};
  change["replacements"] = Json::array({replacement});
  Json fix;
  fix["description"] = text_json(suggestion.replacement.empty() ? "leave it out" : "the suggested wording");
  fix["artifactChanges"] = Json::array({change});
  return fix;
}

Json suppressions_json(const Finding& finding) {
  Json list = Json::array();
  if (finding.waived) {
    std::string reason = finding.waived->reason;
    if (!finding.waived->owner.empty()) reason += "; by " + finding.waived->owner;
    if (finding.waived->until) reason += "; until " + finding.waived->until->to_string();
    list.push_back({{"kind", finding.waived->in_draft ? "inSource" : "external"},
                    {"status", "accepted"},
                    {"justification", reason}});
  }
  if (finding.in_baseline) {
    list.push_back(
        {{"kind", "external"}, {"status", "accepted"}, {"justification", "known before: in the baseline"}});
  }
  return list;
}

Json result_json(const CheckReport& report, const Finding& finding) {
  Json json;
  json["ruleId"] = finding.entry;
  const auto rule = std::ranges::find(report.in_force, finding.entry, &RuleInForce::entry);
  if (rule != report.in_force.end()) json["ruleIndex"] = rule - report.in_force.begin();
  json["level"] = level_of(finding.severity);
  json["message"] = text_json(message_and_details(finding));
  json["locations"] = Json::array({location_json(report, finding)});
  json["partialFingerprints"] = {
      {"agreedWording/v1", finding.fingerprint},
      {"primaryLocationLineHash", fmt::format("{}:{}", finding.fingerprint, finding.occurrence)}};
  if (finding.suggestion) json["fixes"] = Json::array({fix_json(report, *finding.suggestion)});
  if (!counts(finding)) json["suppressions"] = suppressions_json(finding);
  return json;
}

}  // namespace

std::string check_sarif(const CheckReport& report, const CheckLayout& shown) {
  Json driver;
  driver["name"] = "agreed";
  if (!shown.version.empty()) driver["version"] = shown.version;
  driver["rules"] = Json::array();
  for (const RuleInForce& rule : report.in_force) driver["rules"].push_back(rule_json(rule));
  Json run;
  run["tool"] = {{"driver", driver}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const Finding& finding : report.findings) {
    if (shown.waived || counts(finding)) run["results"].push_back(result_json(report, finding));
  }
  Json json;
  json["$schema"] = kSchema;
  json["version"] = "2.1.0";
  json["runs"] = Json::array({run});
  return json_bytes(json);
}

}  // namespace agreed
