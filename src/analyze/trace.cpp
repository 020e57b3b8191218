// trace(): resolves the queries, searches every text once for all of them, and files the rows under
// their series.
#include "analyze/trace.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <string_view>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/history_row.h"
#include "analyze/term_watch.h"
#include "corpus/nearest.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "normalize/vocabulary.h"

namespace agreed {
namespace {

constexpr std::size_t kMostHints = 3;

// The phrase inside double quotes, or the whole query.
std::string_view unquoted(std::string_view query) {
  const bool quoted = query.size() > 2 && query.front() == '"' && query.back() == '"';
  return quoted ? query.substr(1, query.size() - 2) : query;
}

// The error that kept a concept out of the watch.
Error error_of(const Concept& left_out, const TermWatch& watch) {
  const std::string named = "concept " + left_out.id + ":";
  for (const Error& error : watch.errors()) {
    if (error.message.rfind(named, 0) == 0) return error;
  }
  return {ErrorCode::syntax, named + " its forms do not compile", "", 0};
}

Result<TermQuery> resolve(const std::string& query, const Termbase& termbase, TermWatch& watch) {
  TermQuery term{query, "", {}, "", 0};
  if (const Concept* found = termbase.find(query)) {
    term.concept_id = found->id;
    for (const Term& one : found->terms) {
      term.languages.push_back(one.language.substr(0, one.language.find_first_of("-_")));
    }
    const std::optional<std::uint32_t> number = watch.concept_number(query);
    if (!number) return error_of(*found, watch);
    term.number = *number;
  } else {
    term.phrase = unquoted(query);
    const Result<std::uint32_t> added = watch.add_phrase(term.phrase);
    if (!added.ok()) return added.error();
    term.number = added.value();
  }
  return term;
}

// Searches statements and makes their rows for every query.
class RowMaker {
 public:
  RowMaker(const Corpus& corpus, Normalizer& normalizer, const TermWatch& watch,
           const std::vector<TermQuery>& queries, const std::vector<std::string>& left_out)
      : corpus_(corpus), normalizer_(normalizer), watch_(watch), queries_(queries), left_out_(left_out) {}

  // Appends one row for each query: rows[i] is that of queries[i].
  void add_rows(const Statement& statement, std::vector<std::vector<HistoryRow>>& rows) {
    std::deque<NormalizedText> words;  // a deque: its texts never move
    std::vector<SearchedText> texts;
    for (const StatementText& text : statement.texts) {
      SearchedText& in = texts.emplace_back();
      in.text = &text;
      if (text.source == nullptr) continue;
      in.path =
          statement.series.empty() ? text.source->path() : path_in_archive(corpus_, text.source->path());
      if (text.held == Held::none) continue;
      in.words = &words.emplace_back(prepare(text, normalizer_));
      in.reading = watch_.read(*in.words);
      in.order = order_of_concepts(in.reading, watch_, left_out_);
    }
    for (std::size_t i = 0; i < queries_.size(); ++i) {
      rows[i].push_back(history_row(statement, texts, queries_[i], watch_, left_out_));
    }
  }

 private:
  const Corpus& corpus_;
  Normalizer& normalizer_;
  const TermWatch& watch_;
  const std::vector<TermQuery>& queries_;
  const std::vector<std::string>& left_out_;
};

bool shown(const HistoryRow& row, const TraceRequest& request) {
  if (!request.since && !request.until) return true;
  return row.date && (!request.since || *row.date >= *request.since) &&
         (!request.until || *row.date <= *request.until);
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
    switch (row.held) {
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
    tally.occurrences += row.occurrences.size();
    if (row.event == TermEvent::dropped) tally.drops.push_back(i);
    if (row.event == TermEvent::returned) tally.returns.push_back(i);
  }
  return tally;
}

// The folder that all ids have in common: those of texts from outside are paths.
std::string shared_folder(const std::vector<HistoryRow>& rows) {
  if (rows.empty()) return "";
  std::string_view shared = rows.front().id;
  for (const HistoryRow& row : rows) {
    const auto differ = std::mismatch(shared.begin(), shared.end(), row.id.begin(), row.id.end());
    shared = shared.substr(0, static_cast<std::size_t>(differ.first - shared.begin()));
  }
  const std::size_t slash = shared.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(shared.substr(0, slash + 1));
}

TermHistory finish(const TermQuery& query, const Series& series, std::vector<HistoryRow> rows,
                   const TraceRequest& request, MovedConcepts& moved) {
  std::stable_partition(rows.begin(), rows.end(), [](const HistoryRow& row) { return row.date.has_value(); });
  set_events(query.concept_id, rows, moved);
  std::erase_if(rows, [&](const HistoryRow& row) { return !shown(row, request); });
  const std::string folder = series.id.empty() ? shared_folder(rows) : "";
  for (HistoryRow& row : rows) row.label = row.id.substr(folder.size());
  TermHistory history{query.query, query.concept_id, series.id, series.title, folder, std::move(rows), {}};
  history.tally = tally_of(history.rows);
  return history;
}

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

Result<std::vector<const Series*>> series_asked_for(const Corpus& corpus, const TraceRequest& request) {
  std::vector<const Series*> asked;
  for (const std::string& id : request.series) {
    const Series* series = corpus.find_series(id);
    if (series == nullptr) return no_series(corpus, id);
    if (std::find(asked.begin(), asked.end(), series) == asked.end()) asked.push_back(series);
  }
  if (request.series.empty()) {
    for (const Series& series : corpus.series) {
      if (!series.statements.empty()) asked.push_back(&series);
    }
  }
  return asked;
}

// The numbers between the first and the last of a series that none of its statements bears: "3, 5-7".
std::string skipped_ordinals(const std::vector<const Statement*>& statements) {
  std::vector<int> ordinals;
  for (const Statement* one : statements) {
    if (one->ordinal > 0) ordinals.push_back(one->ordinal);
  }
  std::sort(ordinals.begin(), ordinals.end());
  std::string out;
  for (std::size_t i = 1; i < ordinals.size(); ++i) {
    const int from = ordinals[i - 1] + 1;
    const int to = ordinals[i] - 1;
    if (from > to) continue;
    out += (out.empty() ? "" : ", ") + std::to_string(from) + (from < to ? "-" + std::to_string(to) : "");
  }
  return out;
}

std::optional<Error> unknown_class(const Corpus& corpus, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const auto named = [&](const ParagraphClass& one) { return one.id == id; };
    if (std::any_of(corpus.paragraph_classes.begin(), corpus.paragraph_classes.end(), named)) continue;
    return Error{ErrorCode::not_found, "no class of paragraphs '" + id + "' in archive.yaml", "", 0};
  }
  return std::nullopt;
}

}  // namespace

Result<TraceReport> trace(const Corpus& corpus, const std::vector<Statement>& outside,
                          const TraceRequest& request) {
  const Result<std::vector<const Series*>> asked = series_asked_for(corpus, request);
  if (!asked.ok()) return asked.error();

  if (std::optional<Error> unknown = unknown_class(corpus, request.left_out)) return std::move(*unknown);
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  TermWatch watch(corpus, normalizer);
  std::vector<TermQuery> queries;
  for (const std::string& query : request.queries) {
    const bool repeated =
        std::any_of(queries.begin(), queries.end(), [&](const TermQuery& q) { return q.query == query; });
    if (repeated) continue;
    Result<TermQuery> resolved = resolve(query, corpus.termbase, watch);
    if (!resolved.ok()) return resolved.error();
    queries.push_back(std::move(resolved).value());
  }

  RowMaker maker(corpus, normalizer, watch, queries, request.left_out);
  MovedConcepts moved;
  std::vector<std::vector<TermHistory>> by_query(queries.size());
  const auto add_history = [&](const Series& series, const std::vector<const Statement*>& statements) {
    std::vector<std::vector<HistoryRow>> rows(queries.size());
    for (const Statement* statement : statements) maker.add_rows(*statement, rows);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      by_query[i].push_back(finish(queries[i], series, std::move(rows[i]), request, moved));
    }
  };
  TraceReport report;
  for (const Series* series : asked.value()) {
    std::vector<const Statement*> statements;
    for (const std::size_t index : series->statements) statements.push_back(&corpus.statements[index]);
    add_history(*series, statements);
    const std::string gaps = skipped_ordinals(statements);
    if (!gaps.empty()) {
      report.notes.push_back(
          {"series " + series->id + ": not in the record, and taken as not held: " + gaps});
    }
  }
  if (!outside.empty()) {
    std::vector<const Statement*> statements;
    for (const Statement& statement : outside) statements.push_back(&statement);
    add_history(Series{}, statements);
  }

  for (std::vector<TermHistory>& histories : by_query) {
    std::move(histories.begin(), histories.end(), std::back_inserter(report.histories));
  }
  report.found = std::any_of(report.histories.begin(), report.histories.end(),
                             [](const TermHistory& history) { return history.tally.present > 0; });
  report.hints = hints_for(report, corpus.termbase);
  report.errors = watch.errors();
  return report;
}

}  // namespace agreed
