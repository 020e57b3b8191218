// A heading for each statement, a line for each finding.
#include "visualize/parity_text.h"

#include "text/printable.h"
#include "visualize/evidence_json.h"
#include "visualize/evidence_text.h"
#include "visualize/json_writer.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ", ") + one_line(item);
  return out;
}

std::string finding_line(const ParityFinding& finding) {
  std::string out = one_line(finding.concept_id) + ": in " + finding.has + ", not in " + finding.lacks;
  for (const Attestation& one : finding.evidence) {
    out += (&one == &finding.evidence.front() ? ": \"" : ", \"") +
           one_line(one.before + one.text + one.after) + "\"";
    if (one.paragraph) out += " p." + std::to_string(*one.paragraph);
  }
  return out;
}

Json finding_json(const ParityFinding& finding) {
  Json occurrences = Json::array();
  for (const Attestation& one : finding.evidence) {
    occurrences.push_back({{"paragraph", one.paragraph},
                           {"path", one.in->path},
                           {"span", span_json(one.span)},
                           {"text", one.text}});
  }
  return {{"concept", finding.concept_id},
          {"has", finding.has},
          {"lacks", finding.lacks},
          {"occurrences", std::move(occurrences)}};
}

}  // namespace

std::string parity_text(const ParityReport& report, const TextLayout& layout) {
  std::string out;
  for (const StatementParity& one : report.statements) {
    std::string head = one_line(one.id) + (one.date ? " (" + one.date->to_string() + ")" : "") + ": " +
                       listed(one.languages) +
                       "; held in full: " + (one.in_full.empty() ? "none" : listed(one.in_full)) + "; " +
                       counted(one.concepts_compared, "concept") + " compared";
    append_wrapped(out, "", styled(Role::heading, head, layout.coloring), 2, layout.width);
    for (const ParityFinding& finding : one.findings)
      append_wrapped(out, "  ", finding_line(finding), 4, layout.width);
    if (one.findings.empty()) {
      out += one.in_full.empty() ? "  of excerpts nothing can be said\n" : "  no difference found\n";
    }
  }
  if (report.statements.empty()) out += "No statement is held in two languages.\n";
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

std::string parity_json(const ParityReport& report) {
  Json json;
  json["schema"] = "agreed.parity/1";
  json["statements"] = Json::array();
  for (const StatementParity& one : report.statements) {
    Json statement;
    statement["id"] = one.id;
    statement["series"] = one.series;
    statement["date"] = date_or_null(one.date);
    statement["languages"] = one.languages;
    statement["in_full"] = one.in_full;
    statement["concepts_compared"] = one.concepts_compared;
    statement["findings"] = Json::array();
    for (const ParityFinding& finding : one.findings) statement["findings"].push_back(finding_json(finding));
    json["statements"].push_back(std::move(statement));
  }
  json["found"] = report.found;
  if (report.ledger) json["evidence"] = ledger_json(*report.ledger);
  return json_bytes(json);
}

}  // namespace agreed
