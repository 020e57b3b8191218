// check(): a draft held to the rules in force.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/check_history.h"
#include "analyze/finding.h"
#include "corpus/corpus.h"
#include "corpus/policy.h"
#include "corpus/statement.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

struct CheckRequest {
  const Statement* draft = nullptr;
  std::string language;  // BCP 47; empty: the first that is held
  CheckAgainst against;
  std::vector<Policy> policies;         // in their order
  std::vector<PolicyEntry> configured;  // of .agreed.yaml: the last word
  std::vector<std::string> only;        // rules or entries; empty: all that are in force
  CheckHistory::OpenIndex open_index;
};

// What is still in brackets.
struct BracketCount {
  std::optional<std::uint32_t> paragraph;
  std::size_t groups = 0;
};

struct CheckReport {
  std::string id;  // of the draft
  std::string path;
  std::optional<Date> date;
  std::string language;
  std::string series;      // empty: held against none
  std::string against_id;  // the statement that it was compared with; empty if there is none
  std::optional<Date> against_date;
  Held against_held = Held::none;
  std::vector<std::string> policies;
  std::size_t rules = 0;          // in force
  std::vector<Finding> findings;  // by place, then by rule
  // Of those that are neither waived nor in the baseline, by Severity.
  std::array<std::size_t, 3> by_severity{};
  std::size_t waived = 0;
  std::size_t in_baseline = 0;
  std::vector<BracketCount> brackets;  // by place, where there are any
  std::vector<Error> errors;           // policy entries that are wrong, and the like
  std::vector<Note> notes;
};

// Errors: a draft of which nothing is held in the language; empty_text for one without a word.
[[nodiscard]] Result<CheckReport> check(const Corpus& corpus, const CheckRequest& request);

// Counts anew, after waivers and baselines have been applied.
void count_findings(CheckReport& report);

}  // namespace agreed
