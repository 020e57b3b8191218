// One paragraph a claim: the verdict, the claim, what shows it, what is missing.
#include "visualize/claims_text.h"

#include "text/printable.h"
#include "visualize/csv_writer.h"
#include "visualize/evidence_json.h"
#include "visualize/evidence_text.h"
#include "visualize/json_writer.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kMostEvidence = 4;
constexpr std::size_t kMostMissing = 8;
constexpr std::size_t kHashDigits = 12;

std::string_view reading_name(Reading reading) {
  switch (reading) {
    case Reading::seen:
      return "seen";
    case Reading::quoted:
      return "quoted";
    case Reading::paraphrase:
      return "paraphrase";
  }
  return "";
}

std::string evidence_line(const ClaimEvidence& one) {
  std::string out = one_line(one.id) + (one.date ? " (" + one.date->to_string() + ")" : "");
  if (one.paragraph) out += " p." + std::to_string(*one.paragraph);
  out += ": " + one.what;
  if (!one.text.empty())
    out += one.path.empty() ? ": " + one_line(one.text) : " \"" + one_line(one.text) + "\"";
  if (!one.path.empty())
    out += "  " + one_line(one.path) + (one.line > 0 ? ":" + std::to_string(one.line) : "");
  if (!one.source.empty()) out += "  <" + one_line(one.source) + ">";
  if (one.reading) out += " " + std::string(reading_name(*one.reading));
  if (!one.sha256.empty()) {
    out += one.held == Held::full ? "  held in full" : "  held in excerpts";
    out += ", sha256 " + one.sha256.substr(0, kHashDigits);
  }
  return out;
}

std::string missing_line(const std::vector<std::string>& missing) {
  std::string out = "not held: ";
  for (std::size_t i = 0; i < missing.size() && i < kMostMissing; ++i)
    out += (i == 0 ? "" : ", ") + one_line(missing[i]);
  if (missing.size() > kMostMissing) out += " and " + grouped(missing.size() - kMostMissing) + " more";
  return out;
}

Role role_of(ClaimVerdict verdict) {
  switch (verdict) {
    case ClaimVerdict::holds:
      return Role::present;
    case ClaimVerdict::contradicted:
      return Role::omitted;
    case ClaimVerdict::undecidable:
      break;
  }
  return Role::faint;
}

Json evidence_json(const ClaimEvidence& one) {
  return {{"id", one.id},
          {"date", date_or_null(one.date)},
          {"what", one.what},
          {"text", text_or_null(one.text)},
          {"paragraph", one.paragraph},
          {"path", text_or_null(one.path)},
          {"line", number_or_null(one.line)},
          {"source", text_or_null(one.source)},
          {"read", one.reading ? Json(reading_name(*one.reading)) : Json(nullptr)},
          {"held", name_of(one.held)},
          {"sha256", text_or_null(one.sha256)}};
}

}  // namespace

std::string claims_text(const ClaimReport& report, const TextLayout& layout) {
  std::string out;
  for (const ClaimResult& one : report.results) {
    std::string head(name_of(one.verdict));
    head.resize(14, ' ');
    out += styled(role_of(one.verdict), head, layout.coloring);
    append_wrapped(out, "", one_line(one.claim->id) + "  " + one_line(one.claim->claim), 14, layout.width);
    if (!one.claim->says.empty())
      append_wrapped(out, std::string(14, ' '), one_line(one.claim->says), 14, layout.width);
    for (std::size_t i = 0; i < one.evidence.size() && i < kMostEvidence; ++i) {
      append_wrapped(out, std::string(14, ' ') + "- ", evidence_line(one.evidence[i]), 16, layout.width);
    }
    if (one.evidence.size() > kMostEvidence) {
      out += std::string(14, ' ') + "- and " + grouped(one.evidence.size() - kMostEvidence) + " more\n";
    }
    if (!one.missing.empty())
      append_wrapped(out, std::string(14, ' ') + "? ", missing_line(one.missing), 16, layout.width);
    out += '\n';
  }
  out += grouped(report.results.size()) + (report.results.size() == 1 ? " claim: " : " claims: ");
  out += grouped(report.holding) + (report.holding == 1 ? " holds, " : " hold, ") +
         grouped(report.contradicted) +
         (report.contradicted == 1 ? " is contradicted, " : " are contradicted, ") +
         grouped(report.undecidable) + " undecidable.\n";
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

std::string claims_json(const ClaimReport& report) {
  Json json;
  json["schema"] = "agreed.claims/1";
  json["claims"] = Json::array();
  for (const ClaimResult& one : report.results) {
    Json claim;
    claim["id"] = one.claim->id;
    claim["claim"] = one.claim->claim;
    claim["says"] = text_or_null(one.claim->says);
    claim["author"] = text_or_null(one.claim->author);
    claim["date"] = date_or_null(one.claim->date);
    claim["source"] = text_or_null(one.claim->source);
    claim["note"] = text_or_null(one.claim->note);
    claim["verdict"] = name_of(one.verdict);
    claim["evidence"] = Json::array();
    for (const ClaimEvidence& shown : one.evidence) claim["evidence"].push_back(evidence_json(shown));
    claim["missing"] = one.missing;
    json["claims"].push_back(std::move(claim));
  }
  json["counts"] = {
      {"holds", report.holding}, {"contradicted", report.contradicted}, {"undecidable", report.undecidable}};
  if (report.ledger) json["evidence"] = ledger_json(*report.ledger);
  return json_bytes(json);
}

std::string claims_csv(const ClaimReport& report) {
  std::string out;
  const std::vector<std::string> columns = {"id",   "verdict", "claim",    "author",
                                            "date", "source",  "evidence", "missing"};
  append_csv_record(out, columns);
  for (const ClaimResult& one : report.results) {
    std::string evidence;
    for (const ClaimEvidence& shown : one.evidence)
      evidence += (evidence.empty() ? "" : " | ") + evidence_line(shown);
    std::string missing;
    for (const std::string& id : one.missing) missing += (missing.empty() ? "" : " | ") + id;
    const std::vector<std::string> record = {one.claim->id,
                                             std::string(name_of(one.verdict)),
                                             one.claim->claim,
                                             one.claim->author,
                                             csv_field(one.claim->date),
                                             one.claim->source,
                                             evidence,
                                             missing};
    append_csv_record(out, record);
  }
  return out;
}

}  // namespace agreed
