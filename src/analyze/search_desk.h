// SearchDesk: what one thread needs to search statements for the terms of a request.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "analyze/history_row.h"
#include "analyze/term_history.h"
#include "analyze/term_watch.h"
#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// Nothing in it is shared with another desk, and two desks for one request give the same rows.
class SearchDesk {
 public:
  // Both must outlive the desk.
  SearchDesk(const Corpus& corpus, const TraceRequest& request);

  // Takes the queries of the request, each once. Errors as trace(). True.
  Result<bool> take_queries();

  // Fills the row of each query, without its statement and events: row_of(q) is an empty one. Returns what
  // the rows share.
  [[nodiscard]] TracedStatement make_rows(const Statement& statement,
                                          const std::function<HistoryRow&(std::size_t q)>& row_of);

  [[nodiscard]] const std::vector<TermQuery>& queries() const { return queries_; }
  // Forms and cues that were left out.
  [[nodiscard]] const std::vector<Error>& errors() const { return watch_.errors(); }

 private:
  const Corpus& corpus_;
  const TraceRequest& request_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  std::vector<TermQuery> queries_;
};

}  // namespace agreed
