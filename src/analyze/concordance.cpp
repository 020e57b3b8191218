// concordance(): searches every text once, then sorts the hits.
#include "analyze/concordance.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "analyze/concordance_desk.h"
#include "analyze/desk_errors.h"
#include "analyze/text_labels.h"
#include "corpus/for_each_index.h"
#include "corpus/nearest.h"
#include "text/check.h"

namespace agreed {
namespace {

constexpr std::size_t kMostNearest = 3;

// By the keys; hits that they do not tell apart stay in the order of date, id and place.
void sort_hits(std::vector<SortableHit>& hits, const Concordance& report) {
  const auto day_of = [&](const SortableHit& one) {
    const std::optional<Date>& date = report.statements[one.hit.statement].date;
    return std::pair(!date.has_value(), date.value_or(Date{}));
  };
  std::stable_sort(hits.begin(), hits.end(), [&](const SortableHit& a, const SortableHit& b) {
    for (std::size_t i = 0; i < report.sort.size(); ++i) {
      int order = 0;
      if (report.sort[i].by == SortKey::By::date) {
        const auto compared = day_of(a) <=> day_of(b);
        order = compared < 0 ? -1 : compared > 0 ? 1 : 0;
      } else if (report.sort[i].by == SortKey::By::node) {
        order = a.node.compare(b.node);
      } else {
        order = a.words[i].compare(b.words[i]);
      }
      if (order != 0) return order < 0;
    }
    return false;
  });
}

bool in_range(const Statement& statement, const ConcordanceRequest& request) {
  if (!request.since && !request.until) return true;
  return statement.date && (!request.since || *statement.date >= *request.since) &&
         (!request.until || *statement.date <= *request.until);
}

// By date, then id; undated last.
std::vector<const Statement*> statements_asked_for(const std::vector<const Series*>& series,
                                                   const Corpus& corpus,
                                                   const std::vector<Statement>& outside,
                                                   const ConcordanceRequest& request) {
  std::vector<const Statement*> asked;
  const auto take = [&](const Statement& statement) {
    if (in_range(statement, request)) asked.push_back(&statement);
  };
  for (const Series* one : series) {
    for (const std::size_t index : one->statements) take(corpus.statements[index]);
  }
  for (const Statement& statement : outside) take(statement);
  std::stable_sort(asked.begin(), asked.end(), [](const Statement* a, const Statement* b) {
    if (a->date.has_value() != b->date.has_value()) return a->date.has_value();
    if (a->date != b->date) return *a->date < *b->date;
    return a->id < b->id;
  });
  return asked;
}

// The statements on all cores, one desk a thread.
std::vector<StatementHits> search_all(const Corpus& corpus, const ConcordanceRequest& request,
                                      const std::vector<const Statement*>& asked,
                                      std::vector<std::unique_ptr<ConcordanceDesk>>& desks,
                                      std::vector<SearchedStatement>& searched) {
  std::vector<StatementHits> made(asked.size());
  desks.resize(most_workers(asked.size()));
  for_each_index(asked.size(), [&](std::size_t i, std::size_t worker) {
    if (desks[worker] == nullptr) {
      desks[worker] = std::make_unique<ConcordanceDesk>(corpus, request);
      AGREED_CHECK(desks[worker]->take_pattern().ok());
    }
    made[i] = desks[worker]->search(*asked[i], searched[i]);
  });
  return made;
}

// Of all statements, in their order.
struct Found {
  std::vector<SortableHit> hits;
  std::vector<AskedStatement> asked;
  std::size_t unlisted = 0;
  std::size_t false_friends = 0;
};

// Also counts in the report.
Found gather(std::vector<StatementHits> by_statement, Concordance& report) {
  Found found;
  for (std::size_t i = 0; i < by_statement.size(); ++i) {
    const SearchedStatement& searched = report.statements[i];
    StatementHits& made = by_statement[i];
    count_held(report.held, searched.held);
    report.total += searched.count;
    if (searched.count > 0) ++report.hit_statements;
    for (SortableHit& one : made.hits) {
      one.hit.statement = i;
      found.hits.push_back(std::move(one));
    }
    made.asked.label = searched.label;
    found.asked.push_back(std::move(made.asked));
    found.unlisted += made.unlisted;
    found.false_friends += made.false_friends;
  }
  return found;
}

}  // namespace

Result<Concordance> concordance(const Corpus& corpus, const std::vector<Statement>& outside,
                                const ConcordanceRequest& request) {
  const Result<std::vector<const Series*>> series = series_named(corpus, request.series);
  if (!series.ok()) return series.error();
  std::vector<std::unique_ptr<ConcordanceDesk>> desks;
  desks.push_back(std::make_unique<ConcordanceDesk>(corpus, request));
  const Result<bool> ready = desks.front()->take_pattern();
  if (!ready.ok()) return ready.error();

  Concordance report;
  report.query = request.pattern;
  report.concept_id = desks.front()->query().concept_id;
  report.width = request.width;
  report.sort = request.sort;
  const std::vector<const Statement*> asked = statements_asked_for(series.value(), corpus, outside, request);
  std::vector<std::string_view> paths;
  for (const Statement* statement : asked) {
    if (statement->series.empty()) paths.push_back(statement->id);
  }
  const std::string folder = shared_folder(paths);

  for (const Statement* statement : asked) {
    SearchedStatement& searched = report.statements.emplace_back();
    searched.id = statement->id;
    searched.label =
        statement->series.empty() ? label_in(statement->id, folder, statement->date) : statement->id;
    searched.date = statement->date;
    searched.series = statement->series;
    searched.held = statement->held();
  }
  Found found = gather(search_all(corpus, request, asked, desks, report.statements), report);
  sort_hits(found.hits, report);
  for (SortableHit& one : found.hits) {
    if (request.limit != 0 && report.hits.size() == request.limit) break;
    one.hit.number = report.hits.size() + 1;
    report.hits.push_back(std::move(one.hit));
  }
  if (report.total == 0 && report.concept_id.empty()) {
    std::vector<std::string_view> ids;
    for (const Concept& one : corpus.termbase.concepts) ids.emplace_back(one.id);
    report.nearest = nearest(report.query, ids, kMostNearest);
  }
  if (request.hashes == FileHashes::made) {
    report.ledger = ledger_of(corpus, found.asked, [&](const Absence& absence) {
      return !report.concept_id.empty() && absence.concept_id == report.concept_id;
    });
  }
  std::vector<const std::vector<Error>*> errors;
  for (const std::unique_ptr<ConcordanceDesk>& desk : desks) {
    if (desk != nullptr) errors.push_back(&desk->errors());
  }
  report.errors = each_once(errors);
  if (found.false_friends > 0) {
    const bool one = found.false_friends == 1;
    report.notes.push_back({std::to_string(found.false_friends) +
                            (one ? " more place has" : " more places have") +
                            " the words in another sense, and " + (one ? "is" : "are") + " not listed"});
  }
  if (found.unlisted > 0) {
    const bool one = found.unlisted == 1;
    report.notes.push_back(
        {std::to_string(found.unlisted) + (one ? " more place stands" : " more places stand") +
         " in a paraphrase or an accompanying document, which is no wording of a statement, "
         "and is not listed (agreed trace shows such places)"});
  }
  return report;
}

}  // namespace agreed
