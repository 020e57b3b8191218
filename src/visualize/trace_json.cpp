// agreed.trace/1: fields as json.h documents them.
#include "analyze/trace.h"
#include "visualize/evidence_json.h"
#include "visualize/json.h"
#include "visualize/json_writer.h"
#include "visualize/term_json_parts.h"
#include "visualize/trace_summary.h"

namespace agreed {
namespace {

Json occurrence_json(const Attestation& one) {
  Json json;
  json["paragraph"] = one.paragraph;
  json["span"] = span_json(one.span);
  json["text"] = one.text;
  json["sense"] =
      text_or_null(one.labels.sense_kind == SenseKind::unresolved ? "unresolved" : one.labels.sense);
  json["source"] = text_or_null(one.source());
  json["language"] = one.in->language;
  json["path"] = one.in->path;
  json["sense_cue"] = text_or_null(one.sense_cue);
  json["scopes"] = one.labels.scopes;
  json["commitments"] = commitments_json(one.labels.commitments);
  json["speaker"] = text_or_null(one.labels.speaker);
  json["neighbours"] = one.labels.neighbours;
  json["paragraph_class"] = text_or_null(one.paragraph_class);
  return json;
}

Json occurrences_json(const std::vector<Attestation>& list) {
  Json json = Json::array();
  for (const Attestation& one : list) json.push_back(occurrence_json(one));
  return json;
}

Json evidence_json(const Evidence& evidence) {
  Json json;
  json["kind"] = name_of(evidence.kind);
  json["language"] = text_or_null(evidence.language);
  json["path"] = text_or_null(evidence.path);
  json["text"] = text_or_null(evidence.text);
  json["title"] = text_or_null(evidence.title);
  json["source"] = text_or_null(evidence.source);
  json["held"] = name_of(evidence.held);
  json["sha256"] = text_or_null(evidence.sha256);
  return json;
}

Json row_json(const HistoryRow& row) {
  Json json;
  json["id"] = row.statement->id;
  json["path"] = text_or_null(row.statement->path);
  json["date"] = date_or_null(row.statement->date);
  json["series"] = text_or_null(row.statement->series);
  json["held"] = name_of(row.statement->held);
  json["verdict"] = name_of(row.verdict);
  json["event"] = text_or_null(name_of(row.event));
  json["after"] = number_or_null(row.after);
  json["shifts"] = shift_names_json(row.shifts());
  json["shift_details"] = shifts_json(row.shifts());
  json["count"] = row.occurrences().size();
  json["occurrences"] = occurrences_json(row.occurrences());
  json["false_friends"] = occurrences_json(row.false_friends());
  json["left_out"] = occurrences_json(row.left_out());
  json["evidence"] = Json::array();
  for (const Evidence& evidence : row.evidence()) json["evidence"].push_back(evidence_json(evidence));
  return json;
}

Json history_json(const TermHistory& history) {
  Json query;
  query["query"] = history.query;
  query["concept"] = text_or_null(history.concept_id);
  query["series"] = text_or_null(history.series);
  query["statements"] = Json::array();
  for (const HistoryRow& row : history.rows) query["statements"].push_back(row_json(row));
  query["summary"] = trace_summary(history);
  if (history.ledger) query["evidence"] = ledger_json(*history.ledger);
  return query;
}

}  // namespace

std::string trace_json(const TraceReport& report) {
  Json json;
  json["schema"] = "agreed.trace/1";
  json["queries"] = nullptr;
  json["notes"] = notes_json(report.notes);
  for (const TraceReport::Hint& hint : report.hints) json["notes"].push_back(hint_text(hint));
  return json_bytes_with_list(json, "queries", report.histories.size(),
                              [&](std::size_t i) { return history_json(report.histories[i]); });
}

}  // namespace agreed
