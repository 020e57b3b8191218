// agreed.new/1: fields as novelty_json.h documents them.
#include "visualize/novelty_json.h"

#include <cmath>
#include <utility>

#include "analyze/term_history.h"
#include "visualize/evidence_json.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

// To four decimals, so that the last bits of a logarithm never show.
double rounded(double value) {
  return std::round(value * 1e4) / 1e4;
}

Json statement_json(const ComparedStatement& statement) {
  Json json;
  json["id"] = statement.id;
  json["path"] = text_or_null(statement.path);
  json["date"] = date_or_null(statement.date);
  json["series"] = text_or_null(statement.series);
  json["held"] = name_of(statement.held);
  json["words"] = statement.words;
  return json;
}

Json place_json(const KeyPlace& place) {
  Json json;
  json["paragraph"] = place.paragraph;
  json["line"] = place.line;
  json["span"] = span_json(place.span);
  json["left"] = place.left;
  json["text"] = place.text;
  json["right"] = place.right;
  return json;
}

Json phrases_json(const std::vector<KeyPhrase>& phrases) {
  Json list = Json::array();
  for (const KeyPhrase& phrase : phrases) {
    Json json;
    json["kind"] = name_of(phrase.kind);
    json["text"] = phrase.text;
    json["core"] = phrase.core;
    json["count"] = phrase.count;
    json["earlier_count"] = phrase.earlier_count;
    json["log_likelihood"] = rounded(phrase.log_likelihood);
    json["dispersion"] = rounded(phrase.dispersion);
    json["places"] = Json::array();
    for (const KeyPlace& place : phrase.places) json["places"].push_back(place_json(place));
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

std::string novelty_json(const Novelty& report) {
  Json json;
  json["schema"] = "agreed.new/1";
  json["text"] = statement_json(report.text);
  json["language"] = report.language;
  json["verdict"] = name_of(report.verdict);
  json["counts"]["statements"] = report.held.statements;
  json["counts"]["full"] = report.held.full;
  json["counts"]["excerpts"] = report.held.excerpts;
  json["counts"]["none"] = report.held.title_only;
  json["earlier"] = Json::array();
  for (const ComparedStatement& one : report.earlier) json["earlier"].push_back(statement_json(one));
  json["earlier_words"] = report.earlier_words;
  json["new"] = phrases_json(report.fresh);
  json["lost"] = report.lost_told ? phrases_json(report.lost) : Json(nullptr);
  json["latest"] = nullptr;
  if (report.latest) {
    const ComparedStatement& latest = report.earlier[*report.latest];
    json["latest"] = Json::object();
    json["latest"]["id"] = latest.id;
    json["latest"]["path"] = latest.path;
  }
  json["notes"] = notes_json(report.notes);
  if (report.ledger) json["evidence"] = ledger_json(*report.ledger);
  return json_bytes(json);
}

}  // namespace agreed
