// Tests src/analyze/term_history.cpp: the table of events.
#include "analyze/term_history.h"

#include <memory>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

// F full with, f full without, G full with another wording, E excerpt with, H excerpt with another
// wording, e excerpt without, n title only, D excerpts with documented absence.
HistoryRow row_of(char letter, int year, const std::string& language = "en") {
  HistoryRow row;
  TracedStatement statement;
  statement.date = Date{year, 1, 1};
  row.statement = std::make_shared<const TracedStatement>(statement);
  const auto present = [&](Held held, const char* wording) {
    row.verdict = Verdict::present;
    Attestation& use = row.make_findings().occurrences.emplace_back();
    use.labels.wording = wording;
    use.in = std::make_shared<const TracedText>(TracedText{language, "", "", "", held, nullptr});
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
    rows.push_back(row_of(letter, static_cast<int>(2001 + rows.size())));
  }
  MovedConcepts moved;
  set_events(0, rows, moved);
  std::string out;
  for (const HistoryRow& row : rows) {
    if (!out.empty()) out += ' ';
    std::string name(name_of(row.event));
    if (row.gone_by_then) name += "gone";
    out += name.empty() ? "-" : name;
    if (row.after > 0) out += std::to_string(row.after);
    for (const Shift& shift : row.shifts()) out += ":" + std::string(name_of(shift.what));
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
  std::vector<HistoryRow> rows;
  rows.push_back(row_of('F', 2001));
  rows.push_back(row_of('G', 2002, "ko"));
  MovedConcepts moved;
  set_events(0, rows, moved);
  CHECK(rows[1].event == TermEvent::kept);
}

TEST_CASE("term history: a statement without a date has no event and does not count as before", "[analyze]") {
  std::vector<HistoryRow> rows;
  rows.push_back(row_of('f', 2001));
  rows.push_back(row_of('F', 2002));
  rows.push_back(row_of('F', 2003));
  rows[2].statement = std::make_shared<const TracedStatement>();
  MovedConcepts moved;
  set_events(0, rows, moved);
  CHECK(rows[1].event == TermEvent::appeared);
  CHECK(rows[2].event == TermEvent::none);
}

TEST_CASE("term history: statements of one day are one step", "[analyze]") {
  const auto events_on = [](const std::string& letters, const std::vector<int>& years) {
    std::vector<HistoryRow> rows;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      rows.push_back(row_of(letters[i], years[i]));
    }
    MovedConcepts moved;
    set_events(0, rows, moved);
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

TEST_CASE("term history: a row in which nothing was found holds nothing and says so", "[analyze]") {
  TracedStatement statement;
  statement.read = {evidence_of({"en", "a/b.md", "", "", Held::full, nullptr})};
  HistoryRow row;
  row.statement = std::make_shared<const TracedStatement>(statement);
  CHECK(row.findings == nullptr);
  CHECK(row.occurrences().empty());
  CHECK(uses_by_text(row).empty());
  REQUIRE(row.evidence().size() == 1);
  CHECK(row.evidence()[0].kind == EvidenceKind::read_in_full);
  row.make_findings().evidence = {Evidence{}, Evidence{}};
  CHECK(row.evidence().size() == 2);
}

TEST_CASE("term history: the uses of a row stand by text", "[analyze]") {
  const auto text = [](const char* language, Held held) {
    return std::make_shared<const TracedText>(TracedText{language, "", "", "", held, nullptr});
  };
  HistoryRow row;
  std::vector<Attestation>& uses = row.make_findings().occurrences;
  uses.resize(3);
  uses[0].in = uses[1].in = text("en", Held::full);
  uses[2].in = text("ko", Held::excerpts);
  const std::vector<UsesIn> by_text = uses_by_text(row);
  REQUIRE(by_text.size() == 2);
  CHECK(by_text[0].language == "en");
  CHECK(by_text[0].uses == std::vector<const UseLabels*>{&uses[0].labels, &uses[1].labels});
  CHECK(by_text[1].held == Held::excerpts);
  CHECK(by_text[1].uses.size() == 1);
}
