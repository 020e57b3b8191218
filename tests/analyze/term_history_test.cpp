// Tests src/analyze/term_history.cpp: the table of events.
#include "analyze/term_history.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

// F full with, f full without, G full with another wording, E excerpt with, H excerpt with another
// wording, e excerpt without, n title only, D excerpts with documented absence.
HistoryRow row_of(char letter) {
  HistoryRow row;
  const auto present = [&](Held held, const char* wording) {
    row.verdict = Verdict::present;
    UseLabels use;
    use.wording = wording;
    row.uses = {{"en", held, {use}, nullptr}};
  };
  switch (letter) {
    case 'F':
      present(Held::full, "a");
      break;
    case 'G':
      present(Held::full, "b");
      break;
    case 'E':
      present(Held::excerpts, "a");
      break;
    case 'H':
      present(Held::excerpts, "b");
      break;
    case 'f':
    case 'D':
      row.verdict = Verdict::absent;
      break;
    default:
      break;
  }
  return row;
}

std::string events(const std::string& letters) {
  std::vector<HistoryRow> rows;
  for (const char letter : letters) {
    rows.push_back(row_of(letter));
    rows.back().date = Date{static_cast<int>(2000 + rows.size()), 1, 1};
  }
  MovedConcepts moved;
  set_events("", rows, moved);
  std::string out;
  for (const HistoryRow& row : rows) {
    if (!out.empty()) out += ' ';
    std::string name(name_of(row.event));
    if (row.gone_by_then) name += "gone";
    out += name.empty() ? "-" : name;
    if (row.after > 0) out += std::to_string(row.after);
    for (const Shift& shift : row.shifts) out += ":" + std::string(name_of(shift.what));
  }
  return out;
}

struct Row {
  const char* statements;
  const char* events;
};

}  // namespace

TEST_CASE("term history: each event follows from what is known before", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      // The first time.
      {"F", "first-seen"},
      {"E", "first-seen"},
      {"eF", "- first-seen"},
      {"nE", "- first-seen"},
      {"fF", "- appeared"},
      {"DE", "- appeared"},
      {"ffE", "- - appeared"},
      {"efF", "- - first-seen"},
      {"feF", "- - first-seen"},
      {"fnE", "- - first-seen"},
      // Again.
      {"FF", "first-seen kept"},
      {"EE", "first-seen kept"},
      {"FE", "first-seen kept"},
      {"FeF", "first-seen - seen-again1"},
      {"EnE", "first-seen - seen-again1"},
      {"EneE", "first-seen - - seen-again2"},
      {"FfF", "first-seen dropped returned1"},
      {"EDE", "first-seen dropped returned1"},
      {"FfeF", "first-seen dropped - returned2"},
      {"FefF", "first-seen - gone1 returned2"},
      {"FeFF", "first-seen - seen-again1 kept"},
      // Gone.
      {"Ff", "first-seen dropped"},
      {"ED", "first-seen dropped"},
      {"Fff", "first-seen dropped -"},
      {"Fef", "first-seen - gone1"},
      {"FnD", "first-seen - gone1"},
      {"Feff", "first-seen - gone1 -"},
      {"Ffef", "first-seen dropped - -"},
      {"Fe", "first-seen -"},
      {"Fn", "first-seen -"},
      // Never there.
      {"ff", "- -"},
      {"ef", "- -"},
      {"nen", "- - -"},
      {"", ""},
  }));
  CAPTURE(row.statements);
  CHECK(events(row.statements) == row.events);
}

TEST_CASE("term history: a shift of form needs a full text that lacks the other wording", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"FG", "first-seen shifted:form"},
      {"FH", "first-seen shifted:form"},  // b is new: the full text before does not have it
      {"EG", "first-seen shifted:form"},  // a is gone: the full text now does not have it
      {"EH", "first-seen kept"},          // either may hold the other's wording too
      {"FGF", "first-seen shifted:form shifted:form"},
      {"FfG", "first-seen dropped returned1:form"},
      {"FeG", "first-seen - seen-again1:form"},
  }));
  CAPTURE(row.statements);
  CHECK(events(row.statements) == row.events);
}

TEST_CASE("term history: wordings of different languages are not compared", "[analyze]") {
  std::vector<HistoryRow> rows = {row_of('F'), row_of('G')};
  rows[0].date = Date{2001, 1, 1};
  rows[1].date = Date{2002, 1, 1};
  rows[1].uses.front().language = "ko";
  MovedConcepts moved;
  set_events("", rows, moved);
  CHECK(rows[1].event == TermEvent::kept);
}

TEST_CASE("term history: a statement without a date has no event and does not count as before", "[analyze]") {
  std::vector<HistoryRow> rows(3);
  rows[0].date = Date{2001, 1, 1};
  rows[0].verdict = Verdict::absent;
  rows[1].date = Date{2002, 1, 1};
  rows[1].verdict = Verdict::present;
  rows[2].verdict = Verdict::present;
  MovedConcepts moved;
  set_events("", rows, moved);
  CHECK(rows[1].event == TermEvent::appeared);
  CHECK(rows[2].event == TermEvent::none);
}

TEST_CASE("term history: statements of one day are one step", "[analyze]") {
  const auto events_on = [](const std::string& letters, const std::vector<int>& years) {
    std::vector<HistoryRow> rows;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      rows.push_back(row_of(letters[i]));
      rows.back().date = Date{years[i], 1, 1};
    }
    MovedConcepts moved;
    set_events("", rows, moved);
    std::string out;
    for (const HistoryRow& row : rows)
      out +=
          (out.empty() ? "" : " ") + (row.event == TermEvent::none ? "-" : std::string(name_of(row.event)));
    return out;
  };
  CHECK(events_on("FfF", {2001, 2001, 2002}) == "first-seen - kept");
  CHECK(events_on("FfF", {2001, 2002, 2002}) == "first-seen - kept");
  CHECK(events_on("Fff", {2001, 2002, 2002}) == "first-seen dropped -");
  CHECK(events_on("Fnf", {2001, 2002, 2002}) == "first-seen - -");
  CHECK(events_on("FFG", {2001, 2002, 2002}) == "first-seen kept kept");
}
