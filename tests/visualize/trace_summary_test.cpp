// Tests src/visualize/trace_summary.cpp, trace_csv.cpp and table.cpp.
#include "visualize/trace_summary.h"

#include <memory>

#include "support/catch.h"
#include "visualize/table.h"
#include "visualize/trace_csv.h"

using namespace agreed;

namespace {

TermHistory history_of(const std::string& letters) {
  TermHistory history;
  history.query = "x";
  int year = 2000;
  for (const char letter : letters) {
    HistoryRow row;
    TracedStatement statement;
    statement.date = Date{++year, 1, 1};
    statement.id = statement.label = "n-" + std::to_string(year - 2000);
    row.statement = std::make_shared<const TracedStatement>(statement);
    row.verdict = letter == 'P' ? Verdict::present : letter == 'a' ? Verdict::absent : Verdict::not_held;
    const std::size_t index = history.rows.size();
    HistoryTally& tally = history.tally;
    ++tally.statements;
    if (letter == 'P') {
      ++tally.present;
      if (!tally.first_present) tally.first_present = index;
      tally.last_present = index;
    } else {
      ++(letter == 'a' ? tally.absent : tally.not_held);
    }
    history.rows.push_back(std::move(row));
  }
  return history;
}

}  // namespace

TEST_CASE("summary: says what is known and no more", "[visualize]") {
  struct Row {
    const char* verdicts;
    const char* summary;
  };
  const Row row = GENERATE(values<Row>({
      {"", "No statement in this range."},
      {"P", "The only statement has it: n-1 (2001-01-01)."},
      {"PP", "All 2 have it, first n-1 (2001-01-01), last n-2 (2002-01-01)."},
      {"aP", "1 of 2 is known to have it: n-2 (2002-01-01). 1 is known not to have it."},
      {"aa", "Not found: none of the 2 statements has it."},
      {"an",
       "Not found. 1 of 2 are known not to have it; of the other 1 it cannot be said from this record."},
  }));
  CAPTURE(row.verdicts);
  CHECK(trace_summary(history_of(row.verdicts)) == row.summary);
}

TEST_CASE("summary: places the gaps", "[visualize]") {
  TermHistory history = history_of("nPnnPn");
  history.tally.not_held_before = 1;
  history.tally.not_held_between = 2;
  history.tally.not_held_after = 1;
  CHECK(trace_summary(history) ==
        "2 of 6 are known to have it, first among the 2 held of 6: n-2 (2002-01-01), last n-5 (2005-01-01). "
        "Of the other 4 it "
        "cannot be said "
        "from "
        "this record: 1 before the first, 2 between the first and the last, 1 after the last.");
}

TEST_CASE("table: columns of double-width text are aligned by display width", "[visualize]") {
  Table table;
  table.add_row({{"\xEB\x8F\x99\xEB\xA7\xB9", {}}, {"", {}}, {"x", {}}});
  table.add_line({"a line that is longer than any column", {}});
  table.add_row({{"a", {}}, {"", {}}, {"y", {}}});
  CHECK(table.render(Coloring::off) ==
        "  \xEB\x8F\x99\xEB\xA7\xB9  x\n  a line that is longer than any column\n  a     y\n");
}

TEST_CASE("csv: fields with commas, quotes or line ends are quoted", "[visualize]") {
  TraceReport report;
  report.histories.push_back(history_of("P"));
  report.histories[0].query = "a, \"b\"";
  Attestation one;
  one.in = std::make_shared<const TracedText>();
  one.text = "words";
  one.paragraph = 4;
  report.histories[0].rows[0].make_findings().occurrences = {one, one};
  CHECK(trace_csv(report) ==
        "query,concept,series,date,id,path,held,verdict,event,shifts,count,paragraphs,wordings,sources\r\n"
        "\"a, \"\"b\"\"\",,,2001-01-01,n-1,,none,present,,,2,4 | 4,words | words, | \r\n");
}
