// trace(): resolves the queries, searches every text once for all of them, and files the rows under
// their series.
#include "analyze/trace.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/desk_errors.h"
#include "analyze/search_desk.h"
#include "corpus/for_each_index.h"
#include "corpus/nearest.h"
#include "text/check.h"

namespace agreed {
namespace {

constexpr std::size_t kMostHints = 3;

bool shown(const std::optional<Date>& date, const TraceRequest& request) {
  if (!request.since && !request.until) return true;
  return date && (!request.since || *date >= *request.since) && (!request.until || *date <= *request.until);
}

void count_verdict(HistoryTally& tally, const HistoryRow& row, std::size_t index) {
  switch (row.verdict) {
    case Verdict::present:
      ++tally.present;
      tally.not_held_between += std::exchange(tally.not_held_after, 0);
      if (!tally.first_present) {
        tally.not_held_before = std::exchange(tally.not_held_between, 0);
        tally.first_present = index;
      }
      tally.last_present = index;
      break;
    case Verdict::absent:
      ++tally.absent;
      break;
    case Verdict::not_held:
      ++tally.not_held;
      ++tally.not_held_after;
      break;
  }
  if (row.verdict != Verdict::not_held) tally.latest_known = index;
}

HistoryTally tally_of(const std::vector<HistoryRow>& rows) {
  HistoryTally tally;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const HistoryRow& row = rows[i];
    ++tally.statements;
    switch (row.statement->held) {
      case Held::full:
        ++tally.full;
        break;
      case Held::excerpts:
        ++tally.excerpts;
        break;
      case Held::none:
        ++tally.title_only;
        break;
    }
    count_verdict(tally, row, i);
    tally.occurrences += row.occurrences().size();
    if (row.event == TermEvent::dropped) tally.drops.push_back(i);
    if (row.event == TermEvent::returned) tally.returns.push_back(i);
  }
  return tally;
}

// The folder that the ids of all statements shown have in common: those of texts from outside are paths.
std::string shared_folder(const std::vector<TracedStatement>& statements, const TraceRequest& request) {
  std::optional<std::string_view> shared;
  for (const TracedStatement& one : statements) {
    if (!shown(one.date, request)) continue;
    if (!shared) shared = one.id;
    const auto differ = std::mismatch(shared->begin(), shared->end(), one.id.begin(), one.id.end());
    shared = shared->substr(0, static_cast<std::size_t>(differ.first - shared->begin()));
  }
  const std::size_t slash = shared.value_or("").rfind('/');
  return slash == std::string_view::npos ? "" : std::string(shared->substr(0, slash + 1));
}

TermHistory finish(const TermQuery& query, const Series& series, const std::string& folder,
                   std::vector<HistoryRow> rows, const TraceRequest& request, MovedConcepts& moved) {
  set_events(query.number, rows, moved);
  std::erase_if(rows, [&](const HistoryRow& row) { return !shown(row.statement->date, request); });
  TermHistory history{query.query, query.concept_id, series.id, series.title, folder, std::move(rows), {}};
  history.tally = tally_of(history.rows);
  if (request.hashes == FileHashes::made) history.ledger = ledger_of(history.rows, history.concept_id);
  return history;
}

// Searches statements on all cores, one desk a thread, and files their rows.
class Tracer {
 public:
  Tracer(const Corpus& corpus, const TraceRequest& request) : corpus_(corpus), request_(request) {}

  // Errors as trace().
  Result<bool> set_up() {
    desks_.push_back(std::make_unique<SearchDesk>(corpus_, request_));
    return desks_.front()->take_queries();
  }

  // One history for each query.
  std::vector<TermHistory> histories(const Series& series, std::vector<const Statement*> statements) {
    std::stable_partition(statements.begin(), statements.end(),
                          [](const Statement* statement) { return statement->date.has_value(); });
    if (desks_.size() < most_workers(statements.size())) desks_.resize(most_workers(statements.size()));
    const std::vector<TermQuery>& queries = desks_.front()->queries();
    // Each row is made where it stays.
    std::vector<std::vector<HistoryRow>> rows(queries.size());
    for (std::vector<HistoryRow>& of_query : rows) of_query.resize(statements.size());
    std::vector<TracedStatement> traced(statements.size());
    for_each_index(statements.size(), [&](std::size_t i, std::size_t worker) {
      if (desks_[worker] == nullptr) {
        desks_[worker] = std::make_unique<SearchDesk>(corpus_, request_);
        AGREED_CHECK(desks_[worker]->take_queries().ok());
      }
      traced[i] =
          desks_[worker]->make_rows(*statements[i], [&](std::size_t q) -> HistoryRow& { return rows[q][i]; });
    });
    const std::string folder = series.id.empty() ? shared_folder(traced, request_) : "";
    for (std::size_t i = 0; i < statements.size(); ++i) {
      TracedStatement& one = traced[i];
      if (shown(one.date, request_)) one.label = one.id.substr(folder.size());
      const auto shared = std::make_shared<const TracedStatement>(std::move(one));
      for (std::vector<HistoryRow>& of_query : rows) of_query[i].statement = shared;
    }
    std::vector<TermHistory> made(queries.size());
    moved_.resize(std::max(moved_.size(), most_workers(queries.size())));
    for_each_index(queries.size(), [&](std::size_t q, std::size_t worker) {
      made[q] = finish(queries[q], series, folder, std::move(rows[q]), request_, moved_[worker]);
    });
    return made;
  }

  [[nodiscard]] std::vector<Error> errors() const {
    std::vector<const std::vector<Error>*> lists;
    for (const std::unique_ptr<SearchDesk>& desk : desks_) {
      if (desk != nullptr) lists.push_back(&desk->errors());
    }
    return each_once(lists);
  }

 private:
  const Corpus& corpus_;
  const TraceRequest& request_;
  std::vector<std::unique_ptr<SearchDesk>> desks_;
  std::vector<MovedConcepts> moved_;
};

// Names of concepts that a phrase found nowhere may have meant.
std::vector<TraceReport::Hint> hints_for(const TraceReport& report, const Termbase& termbase) {
  std::vector<std::string_view> ids;
  for (const Concept& one : termbase.concepts) ids.emplace_back(one.id);
  std::vector<TraceReport::Hint> hints;
  for (const TermHistory& history : report.histories) {
    if (!history.concept_id.empty()) continue;
    const bool done = std::any_of(hints.begin(), hints.end(),
                                  [&](const auto& hint) { return hint.query == history.query; });
    const bool found = std::any_of(
        report.histories.begin(), report.histories.end(),
        [&](const TermHistory& other) { return other.query == history.query && other.tally.present > 0; });
    if (done || found) continue;
    TraceReport::Hint hint{history.query, nearest(history.query, ids, kMostHints)};
    if (!hint.concepts.empty()) hints.push_back(std::move(hint));
  }
  return hints;
}

}  // namespace

Result<TraceReport> trace(const Corpus& corpus, const std::vector<Statement>& outside,
                          const TraceRequest& request) {
  const Result<std::vector<const Series*>> asked = series_named(corpus, request.series);
  if (!asked.ok()) return asked.error();

  if (std::optional<Error> unknown = unknown_class(corpus, request.left_out)) return std::move(*unknown);
  Tracer tracer(corpus, request);
  const Result<bool> ready = tracer.set_up();
  if (!ready.ok()) return ready.error();
  std::vector<std::vector<TermHistory>> by_series;
  TraceReport report;
  for (const Series* series : asked.value()) {
    std::vector<const Statement*> statements;
    for (const std::size_t index : series->statements) statements.push_back(&corpus.statements[index]);
    const std::string gaps = listed(skipped_ordinals(statements));
    by_series.push_back(tracer.histories(*series, std::move(statements)));
    if (!gaps.empty()) {
      report.notes.push_back(
          {"series " + series->id + ": not in the record, and taken as not held: " + gaps});
    }
  }
  if (!outside.empty()) {
    std::vector<const Statement*> statements;
    for (const Statement& statement : outside) statements.push_back(&statement);
    by_series.push_back(tracer.histories(Series{}, std::move(statements)));
  }

  for (std::size_t q = 0; !by_series.empty() && q < by_series.front().size(); ++q) {
    for (std::vector<TermHistory>& histories : by_series) report.histories.push_back(std::move(histories[q]));
  }
  report.found = std::any_of(report.histories.begin(), report.histories.end(),
                             [](const TermHistory& history) { return history.tally.present > 0; });
  report.hints = hints_for(report, corpus.termbase);
  report.errors = tracer.errors();
  return report;
}

}  // namespace agreed
