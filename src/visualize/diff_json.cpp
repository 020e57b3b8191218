// Joins the parts to one document.
#include "visualize/diff_json.h"

#include "visualize/diff_json_parts.h"
#include "visualize/evidence_json.h"
#include "visualize/streaks_json_parts.h"

namespace agreed {
std::string diff_json(const DiffReport& report) {
  Json changes = Json::array();
  for (const Change& change : report.changes) changes.push_back(change_json(report, change));
  Json document = {{"schema", "agreed.diff/1"},
                   {"earlier", side_json(report.earlier)},
                   {"later", side_json(report.later)},
                   {"changes", std::move(changes)},
                   {"terms", terms_json(report)},
                   {"streaks", report.streaks ? streak_list_json(*report.streaks) : Json(nullptr)},
                   {"commitments", commitments_json(report)},
                   {"brackets", brackets_json(report)},
                   {"statistics", statistics_json(report.statistics)},
                   {"same_wording", report.same_wording},
                   {"notes", notes_json(report.notes)}};
  if (report.ledger) document["evidence"] = ledger_json(*report.ledger);
  return json_bytes(document);
}

}  // namespace agreed
