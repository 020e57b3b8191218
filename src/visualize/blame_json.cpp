// agreed.blame/1: fields as blame_json.h documents them.
#include "visualize/blame_json.h"

#include <optional>
#include <utility>

#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json credit_json(const BlameReport& report, const std::optional<BlameCredit>& credit) {
  if (!credit) return nullptr;
  Json json;
  json["id"] = report.statements[credit->statement].id;
  json["date"] = date_or_null(report.statements[credit->statement].date);
  json["paragraph"] = credit->paragraph;
  return json;
}

}  // namespace

std::string blame_json(const BlameReport& report) {
  Json json;
  json["schema"] = "agreed.blame/1";
  json["text"]["id"] = report.id;
  json["text"]["path"] = report.path;
  json["text"]["date"] = date_or_null(report.date);
  json["text"]["language"] = report.language;
  json["phrases"] = Json::array();
  Json unprecedented = Json::array();
  for (const BlamePhrase& phrase : report.phrases) {
    Json one;
    one["span"] = span_json(phrase.span);
    one["text"] = phrase.text;
    one["paragraph"] = report.paragraphs[phrase.paragraph].number;
    one["readings"] = phrase.readings;
    if (!phrase.first && phrase.says_something) unprecedented.push_back(one);
    one["words"] = phrase.words;
    one["first"] = credit_json(report, phrase.first);
    one["last"] = credit_json(report, phrase.last);
    one["statements"] = Json::array();
    for (const std::size_t statement : phrase.statements) {
      one["statements"].push_back(report.statements[statement].id);
    }
    json["phrases"].push_back(std::move(one));
  }
  json["cover"] = Json::array();
  for (const BlameCover& cover : report.cover) {
    Json one;
    one["id"] = report.statements[cover.statement].id;
    one["date"] = date_or_null(report.statements[cover.statement].date);
    one["words"] = cover.words;
    one["share"] = static_cast<double>(cover.share) / 1000;
    json["cover"].push_back(std::move(one));
  }
  json["cover_is_smallest"] = report.cover_is_smallest;
  json["unprecedented"] = std::move(unprecedented);
  json["words"] = report.words;
  json["credited"] = report.credited;
  json["searched"]["statements"] = report.searched;
  json["searched"]["excerpts"] = report.excerpts;
  json["searched"]["not_held"] = report.not_held;
  json["notes"] = notes_json(report.notes);
  return json_bytes(json);
}

}  // namespace agreed
