// Field by field, in the order of streaks_json.h.
#include "visualize/streaks_json.h"

#include <utility>

#include "analyze/term_history.h"
#include "visualize/evidence_json.h"
#include "visualize/streaks_json_parts.h"

namespace agreed {
namespace {

Json streak_json(const Streak& streak) {
  Json longer = Json::array();
  for (const LongerPhrase& one : streak.longer) {
    longer.push_back({{"text", one.text}, {"streak", one.streak}, {"begin", name_of(one.begin)}});
  }
  Json now = nullptr;
  if (streak.now) {
    now = {{"text", text_or_null(streak.now->text)},
           {"sentence", streak.now->sentence},
           {"paragraph", streak.now->paragraph},
           {"span", span_json(streak.now->span)}};
  }
  return {{"class", name_of(streak.streak_class)},
          {"text", streak.text},
          {"words", streak.words},
          {"streak", streak.streak},
          {"begin", name_of(streak.begin)},
          {"first", {{"id", streak.first_id}, {"date", date_or_null(streak.first_date)}}},
          {"paragraph", streak.paragraph},
          {"span", span_json(streak.span)},
          {"sentence", streak.sentence},
          {"longer", std::move(longer)},
          {"now", std::move(now)}};
}

}  // namespace

Json streak_list_json(const StreakReport& report) {
  Json list = Json::array();
  for (const Streak& streak : report.streaks) list.push_back(streak_json(streak));
  return list;
}

std::string streaks_json(const StreakReport& report) {
  Json last = nullptr;
  if (report.before != 0) {
    last = {{"id", report.last_id},
            {"path", text_or_null(report.last_path)},
            {"date", date_or_null(report.last_date)}};
  }
  Json document = {{"schema", "agreed.streaks/1"},
                   {"text",
                    {{"id", report.id},
                     {"path", text_or_null(report.path)},
                     {"date", date_or_null(report.date)},
                     {"held", name_of(report.held)}}},
                   {"series", text_or_null(report.series)},
                   {"title", text_or_null(report.title)},
                   {"last", std::move(last)},
                   {"before",
                    {{"statements", report.before},
                     {"full", report.full},
                     {"excerpts", report.excerpts},
                     {"none", report.none}}},
                   {"streaks", streak_list_json(report)},
                   {"notes", notes_json(report.notes)}};
  if (report.ledger) document["evidence"] = ledger_json(*report.ledger);
  return json_bytes(document);
}

}  // namespace agreed
