// agreed.across/1 and its table: fields as diffusion_text.h documents them.
#include <fmt/format.h>

#include "visualize/csv_writer.h"
#include "visualize/diffusion_text.h"
#include "visualize/evidence_json.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json sentence_json(const UsedSentence& use) {
  const Attestation& one = use.attestation;
  return {{"series", use.series},
          {"id", use.id},
          {"date", use.date->to_string()},
          {"paragraph", one.paragraph},
          {"path", one.in->path},
          {"span", span_json(one.span)},
          {"text", one.text},
          {"sentence", one.sentence},
          {"source", text_or_null(one.source())}};
}

Json first_use_json(const FirstUse& first) {
  Json json = sentence_json(first.use);
  json["title"] = text_or_null(first.title);
  json["certain"] = first.certain;
  json["not_held_before"] = first.not_held_before;
  json["days_after"] = first.days_after;
  if (first.nearest) {
    json["nearest"] = sentence_json(*first.nearest);
    json["nearest"]["likeness"] = first.likeness;
  } else {
    json["nearest"] = nullptr;
  }
  return json;
}

}  // namespace

std::string diffusion_json(const std::vector<Diffusion>& diffusions, const std::vector<Note>& notes) {
  Json json;
  json["schema"] = "agreed.across/1";
  json["queries"] = Json::array();
  for (const Diffusion& one : diffusions) {
    Json query;
    query["query"] = one.query;
    query["concept"] = text_or_null(one.concept_id);
    query["first_uses"] = Json::array();
    for (const FirstUse& first : one.first_uses) query["first_uses"].push_back(first_use_json(first));
    query["not_seen_in"] = one.not_seen_in;
    query["not_held_before"] = one.not_held_before;
    if (one.ledger) query["evidence"] = ledger_json(*one.ledger);
    json["queries"].push_back(std::move(query));
  }
  json["notes"] = notes_json(notes);
  return json_bytes(json);
}

std::string diffusion_csv(const std::vector<Diffusion>& diffusions) {
  std::string out;
  const std::vector<std::string> columns = {
      "query",          "concept",         "date",       "series",          "id",
      "certain",        "not_held_before", "days_after", "sentence",        "nearest_date",
      "nearest_series", "nearest_id",      "likeness",   "nearest_sentence"};
  append_csv_record(out, columns);
  for (const Diffusion& one : diffusions) {
    for (const FirstUse& first : one.first_uses) {
      std::vector<std::string> record = {one.query,
                                         one.concept_id,
                                         first.use.date->to_string(),
                                         first.use.series,
                                         first.use.id,
                                         first.certain ? "yes" : "no",
                                         std::to_string(first.not_held_before),
                                         first.days_after ? std::to_string(*first.days_after) : "",
                                         first.use.attestation.sentence};
      if (first.nearest) {
        record.insert(record.end(),
                      {first.nearest->date->to_string(), first.nearest->series, first.nearest->id,
                       fmt::format("{:.3f}", first.likeness), first.nearest->attestation.sentence});
      } else {
        record.resize(columns.size());
      }
      append_csv_record(out, record);
    }
  }
  return out;
}

}  // namespace agreed
