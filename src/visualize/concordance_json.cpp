// agreed.grep/1: fields as concordance_json.h documents them.
#include "visualize/concordance_json.h"

#include <utility>

#include "visualize/evidence_json.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json statement_json(const SearchedStatement& statement) {
  Json json;
  json["id"] = statement.id;
  json["path"] = text_or_null(statement.path);
  json["date"] = date_or_null(statement.date);
  json["series"] = text_or_null(statement.series);
  json["held"] = name_of(statement.held);
  json["count"] = statement.count;
  json["words"] = statement.words;
  json["per_10000"] = statement.per_10000;
  return json;
}

Json hit_json(const ConcordanceHit& hit, const SearchedStatement& statement) {
  Json json;
  json["number"] = hit.number;
  json["id"] = statement.id;
  json["date"] = date_or_null(statement.date);
  json["series"] = text_or_null(statement.series);
  json["path"] = hit.path;
  json["language"] = hit.language;
  json["paragraph"] = hit.paragraph;
  json["line"] = hit.line;
  json["span"] = span_json(hit.span);
  json["left"] = hit.left;
  json["node"] = hit.node;
  json["right"] = hit.right;
  json["source"] = text_or_null(hit.source);
  json["reading"] = hit.reading ? Json(*hit.reading == Reading::seen ? "seen" : "quoted") : Json(nullptr);
  return json;
}

}  // namespace

std::string concordance_json(const Concordance& report, bool counts_only) {
  Json json;
  json["schema"] = "agreed.grep/1";
  json["query"] = report.query;
  json["concept"] = text_or_null(report.concept_id);
  json["width"]["count"] = report.width.count;
  json["width"]["unit"] = report.width.unit == ContextWidth::Unit::columns ? "columns" : "words";
  json["sort"] = Json::array();
  for (const SortKey& key : report.sort) json["sort"].push_back(name_of(key));
  json["total"] = report.total;
  json["counts"]["statements"] = report.held.statements;
  json["counts"]["full"] = report.held.full;
  json["counts"]["excerpts"] = report.held.excerpts;
  json["counts"]["none"] = report.held.title_only;
  json["statements"] = Json::array();
  for (const SearchedStatement& one : report.statements) json["statements"].push_back(statement_json(one));
  json["hits"] = counts_only ? Json(nullptr) : Json::array();
  for (const ConcordanceHit& hit : report.hits) {
    json["hits"].push_back(hit_json(hit, report.statements[hit.statement]));
  }
  json["notes"] = notes_json(report.notes);
  if (report.ledger) json["evidence"] = ledger_json(*report.ledger);
  return json_bytes(json);
}

}  // namespace agreed
