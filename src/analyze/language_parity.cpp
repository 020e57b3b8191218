// Each concept is traced once; the attestations of a statement's row tell the languages in which it stands.
#include "analyze/language_parity.h"

#include <algorithm>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/search_desk.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

bool has_terms_in(const Concept& one, const std::string& language) {
  return std::any_of(one.terms.begin(), one.terms.end(), [&](const Term& term) {
    return primary_language(term.language) == primary_language(language);
  });
}

void compare(const Concept& one, const HistoryRow& row, StatementParity& parity) {
  for (const std::string& lacking : parity.in_full) {
    if (!has_terms_in(one, lacking)) continue;
    const auto stands_in = [&](const std::string& language) {
      return std::any_of(row.occurrences().begin(), row.occurrences().end(),
                         [&](const Attestation& use) { return use.in->language == language; });
    };
    if (stands_in(lacking)) continue;
    for (const std::string& having : parity.languages) {
      if (having == lacking || !stands_in(having)) continue;
      ParityFinding finding{one.id, having, lacking, {}};
      std::copy_if(row.occurrences().begin(), row.occurrences().end(), std::back_inserter(finding.evidence),
                   [&](const Attestation& use) { return use.in->language == having; });
      parity.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

Result<ParityReport> language_parity(const Corpus& corpus, const std::vector<std::string>& series,
                                     FileHashes hashes) {
  for (const std::string& id : series) {
    if (corpus.find_series(id) == nullptr) return no_series(corpus, id);
  }
  TraceRequest request;
  for (const Concept& one : corpus.termbase.concepts) request.queries.push_back(one.id);
  SearchDesk desk(corpus, request);
  const Result<bool> ready = desk.take_queries();
  if (!ready.ok()) return ready.error();

  ParityReport report;
  std::vector<AskedStatement> asked;
  for (const Series& one : corpus.series) {
    if (!series.empty() && std::find(series.begin(), series.end(), one.id) == series.end()) continue;
    for (const std::size_t index : one.statements) {
      const Statement& statement = corpus.statements[index];
      StatementParity parity{statement.id, statement.series, statement.date, {}, {}, {}, 0};
      for (const StatementText& text : statement.texts) {
        if (text.held == Held::none) continue;
        parity.languages.push_back(text.language);
        if (text.held == Held::full) parity.in_full.push_back(text.language);
      }
      if (parity.languages.size() < 2) continue;
      AskedStatement& read = asked.emplace_back(AskedStatement{&statement, statement.id, {}, {}});
      for (const StatementText& text : statement.texts) {
        if (text.held != Held::none) read.read.push_back(&text);
      }
      std::vector<HistoryRow> rows(desk.queries().size());
      (void)desk.make_rows(statement, [&](std::size_t q) -> HistoryRow& { return rows[q]; });
      for (std::size_t q = 0; q < rows.size(); ++q) {
        const Concept& term_concept = *corpus.termbase.find(desk.queries()[q].concept_id);
        const bool comparable =
            std::count_if(parity.languages.begin(), parity.languages.end(), [&](const std::string& language) {
              return has_terms_in(term_concept, language);
            }) > 1;
        if (!comparable) continue;
        ++parity.concepts_compared;
        compare(term_concept, rows[q], parity);
      }
      report.found = report.found || !parity.findings.empty();
      report.statements.push_back(std::move(parity));
    }
  }
  if (hashes == FileHashes::made) report.ledger = ledger_of(corpus, asked, {});
  report.errors = desk.errors();
  return report;
}

}  // namespace agreed
