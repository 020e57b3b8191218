// ClaimNames: what the names in a claim stand for: terms with their senses, statements, series, labels. The
// first name that stands for nothing is remembered with what it may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze/claim_answer.h"
#include "analyze/claim_expression.h"
#include "analyze/claim_record.h"
#include "analyze/term_history.h"
#include "corpus/statement.h"

namespace agreed {

// " (did you mean a, b?)" of the names nearest to a word; empty if none is near.
[[nodiscard]] std::string did_you_mean(const std::string& word, std::vector<std::string_view> known);

class ClaimNames {
 public:
  // The record must outlive this.
  explicit ClaimNames(const ClaimRecord& record) : record_(record) {}

  // Each of these may fail: then what comes back is of no use, and problem() says why.
  [[nodiscard]] AskedTerm term_of(const ClaimArgument& argument);
  // Null if there is none.
  [[nodiscard]] const Statement* statement_of(const ClaimArgument& argument);
  // Of a statement with a date. Null if there is none, or something has failed before.
  [[nodiscard]] const HistoryRow* row_of(const AskedTerm& asked, const ClaimArgument& argument);
  [[nodiscard]] std::string series_of(const ClaimArgument& argument);
  // Whether the value of sense, scope or speaker is one that the term can have.
  void check_label(const ClaimNode& node, const AskedTerm& asked);

  [[nodiscard]] AskedTerm with_sense(AskedTerm asked, const std::string& sense) const;

  // Says what is wrong with an argument, unless something has failed before.
  void fail(const ClaimArgument& argument, const std::string& what);
  // The first failure, with its column; empty: none.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  AskedTerm checked(AskedTerm asked, const ClaimArgument& argument);

  const ClaimRecord& record_;
  std::string problem_;
};

}  // namespace agreed
