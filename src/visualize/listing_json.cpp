// agreed.list/1 and agreed.show/1: fields as json.h documents them.
#include "analyze/archive_listing.h"
#include "analyze/term_history.h"
#include "visualize/evidence_json.h"
#include "visualize/json.h"
#include "visualize/json_writer.h"
#include "visualize/source_kind.h"

namespace agreed {
namespace {

Json listing_row_json(const ListingRow& row) {
  const Statement& statement = *row.statement;
  Json json;
  json["id"] = statement.id;
  json["date"] = date_or_null(statement.date);
  json["ordinal"] = number_or_null(statement.ordinal);
  json["held"] = name_of(row.held);
  json["title"] = statement.title;
  json["place"] = text_or_null(statement.place);
  json["languages"] = row.languages;
  return json;
}

Json sheet_text_json(const SheetText& sheet) {
  const StatementText& text = *sheet.text;
  Json json;
  json["language"] = text.language;
  json["held"] = name_of(text.held);
  json["path"] = text_or_null(sheet.path);
  json["sources"] = Json::array();
  for (const Source& source : text.sources) {
    Json one;
    one["url"] = source.url;
    one["kind"] = name_of(source.kind);
    one["seen"] = source.seen;
    one["note"] = text_or_null(source.note);
    json["sources"].push_back(std::move(one));
  }
  json["absences"] = Json::array();
  for (const Absence& absence : text.absences) {
    Json one;
    one["concept"] = absence.concept_id;
    one["what"] = text_or_null(absence.what);
    one["basis"] = text_or_null(absence.basis);
    one["url"] = text_or_null(absence.url);
    json["absences"].push_back(std::move(one));
  }
  json["text"] = text_or_null(sheet.body);
  return json;
}

}  // namespace

std::string list_json(const ArchiveListing& listing) {
  Json json;
  json["schema"] = "agreed.list/1";
  json["series"] = Json::array();
  for (const ListingSeries& series : listing.series) {
    Json one;
    one["id"] = series.id;
    one["title"] = text_or_null(series.title);
    one["parties"] = series.parties;
    one["counts"] = {{"statements", series.counts.statements},
                     {"full", series.counts.full},
                     {"excerpts", series.counts.excerpts},
                     {"none", series.counts.title_only}};
    one["statements"] = Json::array();
    for (const ListingRow& row : series.rows) one["statements"].push_back(listing_row_json(row));
    json["series"].push_back(std::move(one));
  }
  json["notes"] = notes_json(listing.notes);
  if (listing.ledger) json["evidence"] = ledger_json(*listing.ledger);
  return json_bytes(json);
}

std::string show_json(const StatementSheet& sheet) {
  const Statement& statement = *sheet.statement;
  Json json;
  json["schema"] = "agreed.show/1";
  json["id"] = statement.id;
  json["series"] = text_or_null(statement.series);
  json["ordinal"] = number_or_null(statement.ordinal);
  json["title"] = statement.title;
  json["date"] = date_or_null(statement.date);
  json["meeting_date"] = date_or_null(statement.meeting_date);
  json["place"] = text_or_null(statement.place);
  json["issuers"] = statement.issuers;
  json["note"] = text_or_null(statement.note);
  json["texts"] = Json::array();
  for (const SheetText& text : sheet.texts) json["texts"].push_back(sheet_text_json(text));
  json["notes"] = notes_json(sheet.notes);
  if (sheet.ledger) json["evidence"] = ledger_json(*sheet.ledger);
  return json_bytes(json);
}

}  // namespace agreed
