// Tests src/analyze/term_history.cpp: the table of events.
#include "analyze/term_history.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

// F full with, f full without, G full with another wording, E excerpt with, H excerpt with another
// wording, e excerpt without, n title only, D excerpts with documented absence.
EventStep step(char letter) {
  const auto present = [](Held held, const char* wording) {
    return EventStep{Verdict::present, {{"en", held, {wording}}}};
  };
  switch (letter) {
    case 'F':
      return present(Held::full, "a");
    case 'G':
      return present(Held::full, "b");
    case 'E':
      return present(Held::excerpts, "a");
    case 'H':
      return present(Held::excerpts, "b");
    case 'f':
      return {Verdict::absent, {{"en", Held::full, {}}}};
    case 'D':
      return {Verdict::absent, {{"en", Held::excerpts, {}}}};
    case 'e':
      return {Verdict::not_held, {{"en", Held::excerpts, {}}}};
    default:
      return {Verdict::not_held, {}};
  }
}

std::string events(const std::string& letters) {
  std::vector<EventStep> steps;
  for (const char letter : letters) steps.push_back(step(letter));
  std::string out;
  for (const EventOutcome& outcome : events_of(steps)) {
    if (!out.empty()) out += ' ';
    std::string name(name_of(outcome.event));
    if (outcome.gone_by_then) name += "gone";
    out += name.empty() ? "-" : name;
    for (const TermShift shift : outcome.shifts) out += ":" + std::string(name_of(shift));
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
      {"FeF", "first-seen - seen-again"},
      {"EnE", "first-seen - seen-again"},
      {"EneE", "first-seen - - seen-again"},
      {"FfF", "first-seen dropped returned"},
      {"EDE", "first-seen dropped returned"},
      {"FfeF", "first-seen dropped - returned"},
      {"FefF", "first-seen - gone returned"},
      {"FeFF", "first-seen - seen-again kept"},
      // Gone.
      {"Ff", "first-seen dropped"},
      {"ED", "first-seen dropped"},
      {"Fff", "first-seen dropped -"},
      {"Fef", "first-seen - gone"},
      {"FnD", "first-seen - gone"},
      {"Feff", "first-seen - gone -"},
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
      {"FfG", "first-seen dropped returned:form"},
      {"FeG", "first-seen - seen-again:form"},
  }));
  CAPTURE(row.statements);
  CHECK(events(row.statements) == row.events);
}

TEST_CASE("term history: wordings of different languages are not compared", "[analyze]") {
  const std::vector<EventStep> steps = {{Verdict::present, {{"en", Held::full, {"a"}}}},
                                        {Verdict::present, {{"ko", Held::full, {"b"}}}}};
  CHECK(events_of(steps)[1].event == TermEvent::kept);
}

TEST_CASE("term history: a statement without a date has no event and does not count as before", "[analyze]") {
  std::vector<HistoryRow> rows(3);
  rows[0].date = Date{2001, 1, 1};
  rows[0].verdict = Verdict::absent;
  rows[1].date = Date{2002, 1, 1};
  rows[1].verdict = Verdict::present;
  rows[2].verdict = Verdict::present;
  set_events(rows);
  CHECK(rows[1].event == TermEvent::appeared);
  CHECK(rows[2].event == TermEvent::none);
}
