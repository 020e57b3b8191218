// Tests trace() on records with a hole: no statement that is taken away makes a false "dropped", "appeared"
// or "returned" of what is left.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/places.h"

using namespace agreed;

namespace {

enum class Hole { title_only, excerpt, gone };

Corpus fiction() {
  return load_corpus(std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm").value();
}

// The archive without one of its statements, or without its text.
Corpus with_hole(std::size_t removed, Hole hole) {
  Corpus corpus = fiction();
  switch (hole) {
    case Hole::title_only:
      corpus.statements[removed].texts.clear();
      break;
    case Hole::excerpt: {
      StatementText& text = corpus.statements[removed].texts.front();
      text.held = Held::excerpts;
      text.body.end = text.body.begin + (text.body.end - text.body.begin) / 3;
      break;
    }
    case Hole::gone:
      corpus.statements.erase(corpus.statements.begin() + static_cast<std::ptrdiff_t>(removed));
      corpus.series.front().statements.pop_back();
      break;
  }
  return corpus;
}

TraceReport trace_all(const Corpus& corpus) {
  TraceRequest request;
  for (const Concept& one : corpus.termbase.concepts) request.queries.push_back(one.id);
  for (const char* phrase : {"shared duty of honor", "strategic *", "Halder Strait", "force level"})
    request.queries.emplace_back(phrase);
  return trace(corpus, {}, request).value();
}

}  // namespace

TEST_CASE("removed statement: no false dropped, appeared or returned", "[analyze]") {
  const TraceReport whole = trace_all(fiction());
  const std::size_t statements = whole.histories.front().rows.size();
  REQUIRE(statements == 6);
  std::size_t told = 0;
  for (const Hole hole : {Hole::title_only, Hole::excerpt, Hole::gone}) {
    for (std::size_t removed = 0; removed < statements; ++removed) {
      const TraceReport holed = trace_all(with_hole(removed, hole));
      REQUIRE(holed.histories.size() == whole.histories.size());
      for (std::size_t q = 0; q < whole.histories.size(); ++q) {
        std::vector<bool> present;  // the truth, by statement
        std::map<std::string, std::size_t> place;
        for (const HistoryRow& row : whole.histories[q].rows) {
          place[row.statement->id] = present.size();
          present.push_back(row.verdict == Verdict::present);
        }
        for (const HistoryRow& row : holed.histories[q].rows) {
          const std::size_t at = place.at(row.statement->id);
          const auto first = present.begin();
          const auto here = first + static_cast<std::ptrdiff_t>(at);
          const bool ever = std::find(first, here, true) != here;
          const bool absent_since = at > 0 && !present[at - 1];
          INFO("hole " << static_cast<int>(hole) << ", without "
                       << whole.histories[q].rows[removed].statement->id << ", " << whole.histories[q].query
                       << " in " << row.statement->id << ": " << name_of(row.event));
          if (row.verdict == Verdict::present) CHECK(present[at]);
          if (row.verdict == Verdict::absent) CHECK_FALSE(present[at]);
          switch (row.event) {
            case TermEvent::dropped:
              CHECK((at > 0 && present[at - 1] && !present[at]));
              ++told;
              break;
            case TermEvent::appeared:
              CHECK((!ever && present[at]));
              ++told;
              break;
            case TermEvent::returned: {
              bool gap = false;
              for (std::size_t i = 0; i < at; ++i) {
                for (std::size_t j = i + 1; j < at; ++j) gap |= present[i] && !present[j];
              }
              CHECK((gap && present[at]));
              ++told;
              break;
            }
            case TermEvent::kept:
            case TermEvent::shifted:
              CHECK((present[at] && !absent_since));
              break;
            default:
              break;
          }
        }
      }
    }
  }
  CHECK(told > 100);
}

TEST_CASE("removed statement: a number that is skipped is told", "[analyze]") {
  CHECK(trace_all(fiction()).notes.empty());
  const TraceReport holed = trace_all(with_hole(2, Hole::gone));
  REQUIRE(holed.notes.size() == 1);
  CHECK(holed.notes[0].message == "series ncm: not in the record, and taken as not held: 3");
}
