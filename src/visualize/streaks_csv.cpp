// One record a streak; the longer phrases are left to JSON.
#include "visualize/streaks_csv.h"

#include <vector>

#include "visualize/csv_writer.h"

namespace agreed {

std::string streaks_csv(const StreakReport& report) {
  std::string out;
  append_csv_record(out, std::vector<std::string>{"text", "series", "last", "class", "streak", "begin",
                                                  "first", "first_date", "words", "paragraph", "phrase",
                                                  "sentence", "now_paragraph", "now", "now_sentence"});
  for (const Streak& s : report.streaks) {
    append_csv_record(out, std::vector<std::string>{
                               report.id, report.series, report.last_id, std::string(name_of(s.streak_class)),
                               std::to_string(s.streak), std::string(name_of(s.begin)), s.first_id,
                               csv_field(s.first_date), std::to_string(s.words), csv_field(s.paragraph),
                               s.text, s.sentence, s.now ? csv_field(s.now->paragraph) : std::string(),
                               s.now ? s.now->text : std::string(), s.now ? s.now->sentence : std::string()});
  }
  return out;
}

}  // namespace agreed
