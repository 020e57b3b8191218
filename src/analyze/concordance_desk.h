// ConcordanceDesk: what one thread needs to search statements for the pattern of a concordance.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/concordance.h"
#include "analyze/evidence_ledger.h"
#include "analyze/history_row.h"
#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// A hit with what it is sorted by.
struct SortableHit {
  ConcordanceHit hit;
  std::string node;  // normalized
  // One for each key; empty for date and node, and where there is no such word. They stand with the desk.
  std::vector<std::string_view> words;
};

// What was found in the texts of one statement.
struct StatementHits {
  std::vector<SortableHit> hits;  // by text, then by place; none where only numbers were asked for
  AskedStatement asked;           // without its label
  std::size_t unlisted = 0;       // places in paraphrases and accompanying documents
  std::size_t false_friends = 0;
};

// Nothing in it is shared with another desk, and two desks for one request find the same.
class ConcordanceDesk {
 public:
  // Both must outlive the desk.
  ConcordanceDesk(const Corpus& corpus, const ConcordanceRequest& request);

  // Takes the pattern. Errors as concordance(). True.
  Result<bool> take_pattern();
  [[nodiscard]] const TermQuery& query() const { return query_; }

  // Searches the texts of a statement and counts its hits and words: `searched` has what is known of it
  // before.
  [[nodiscard]] StatementHits search(const Statement& statement, SearchedStatement& searched);

  // Forms and cues that were left out.
  [[nodiscard]] const std::vector<Error>& errors() const { return watch_.errors(); }

 private:
  void take(std::vector<Attestation>& found, const SearchedText& in, std::vector<SortableHit>& hits) const;
  [[nodiscard]] std::string left_of(const NormalizedText& text, const Occurrence& at) const;
  [[nodiscard]] std::string right_of(const NormalizedText& text, const Occurrence& at) const;

  const Corpus& corpus_;
  const ConcordanceRequest& request_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  TermQuery query_;
};

}  // namespace agreed
