// ClaimRecord: the histories that claims ask for, found by term, series and statement.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/result.h"

namespace agreed {

class ClaimRecord {
 public:
  // Traces the terms (as trace() takes them) through all series. The corpus must outlive the record.
  ClaimRecord(const Corpus& corpus, const std::vector<std::string>& terms, FileHashes hashes);

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  // What was wrong with a term, or null.
  [[nodiscard]] const Error* error_of(const std::string& term) const;
  // The rows of a series, undated ones left out; empty for a term that is wrong.
  [[nodiscard]] const std::vector<HistoryRow>& rows(const std::string& term, const std::string& series) const;
  // Null if the term is wrong.
  [[nodiscard]] const HistoryRow* row(const std::string& term, const std::string& id) const;

  // Normalized words of a wording, parted by blanks, as attestations have them.
  [[nodiscard]] std::string words_of(std::string_view wording, const std::string& language) const;

 private:
  const Corpus& corpus_;
  std::map<std::pair<std::string, std::string>, std::vector<HistoryRow>> rows_;  // by term and series
  std::map<std::string, Error> errors_;
  std::vector<HistoryRow> none_;
  std::unique_ptr<Vocabulary> vocabulary_;
  std::unique_ptr<Normalizer> normalizer_;
};

}  // namespace agreed
