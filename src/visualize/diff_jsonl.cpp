// Each part of the document with the name of its record before its fields.
#include "visualize/diff_jsonl.h"

#include "visualize/diff_json_parts.h"
#include "visualize/streaks_json_parts.h"

namespace agreed {
namespace {

std::string record(const char* name, const Json& fields) {
  Json line = {{"record", name}};
  for (const Json::Member& field : fields.members()) line[field.name] = field.value;
  return json_line(line);
}

}  // namespace

std::string diff_jsonl(const DiffReport& report) {
  std::string out = record("header", {{"schema", "agreed.diff/1"},
                                      {"earlier", side_json(report.earlier)},
                                      {"later", side_json(report.later)}});
  for (const Change& change : report.changes) out += record("change", change_json(report, change));
  for (const TermChange& term : report.terms) out += record("term", term_json(report, term));
  for (const CommitmentChange& one : report.commitments)
    out += record("commitment", commitment_json(report, one));
  if (report.brackets) {
    for (const BracketFate& fate : report.brackets->fates) out += record("bracket", bracket_json(fate));
  }
  if (report.streaks) {
    const Json streaks = streak_list_json(*report.streaks);
    for (const Json& streak : streaks.items()) out += record("streak", streak);
  }
  out += record("summary", {{"statistics", statistics_json(report.statistics)},
                            {"same_wording", report.same_wording},
                            {"notes", notes_json(report.notes)}});
  return out;
}

}  // namespace agreed
