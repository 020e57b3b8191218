// Field by field, in the order of import_json.h.
#include "visualize/import_json.h"

#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json record_json(const RecordCheck& record) {
  Json disagreements = Json::array();
  for (const RecordDisagreement& one : record.disagreements) {
    disagreements.push_back({{"problem", name_of(one.problem)},
                             {"wording", one.wording},
                             {"paragraph", number_or_null(one.paragraph)},
                             {"found_in", number_or_null(one.found_in)},
                             {"concept", text_or_null(one.concept_id)},
                             {"nearest", text_or_null(one.nearest)},
                             {"basis", text_or_null(one.basis)}});
  }
  return {{"passages", record.passages}, {"absences", record.absences}, {"disagreements", disagreements}};
}

}  // namespace

std::string import_json(const ImportReport& report) {
  const Statement& statement = report.statement;
  const StatementText& text = statement.texts.front();
  Json keys = Json::array();
  for (const ImportedKey& one : report.keys) {
    keys.push_back({{"key", one.key}, {"value", text_or_null(one.value)}, {"from", one.from}});
  }
  return json_bytes({{"schema", "agreed.import/1"},
                     {"path", text_or_null(report.path)},
                     {"outcome", name_of(report.outcome)},
                     {"format", report.format},
                     {"encoding", text_or_null(report.encoding)},
                     {"statement",
                      {{"id", statement.id},
                       {"series", statement.series},
                       {"ordinal", number_or_null(statement.ordinal)},
                       {"title", statement.title},
                       {"date", date_or_null(statement.date)},
                       {"place", text_or_null(statement.place)},
                       {"language", text.language},
                       {"sha256", text.sha256},
                       {"words", report.words},
                       {"paragraphs", report.paragraphs}}},
                     {"keys", keys},
                     {"record", report.compared ? record_json(report.record) : Json(nullptr)},
                     {"notes", notes_json(report.notes)}});
}

}  // namespace agreed
