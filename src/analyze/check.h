// check(): a draft held to the rules in force.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analyze/check_history.h"
#include "analyze/finding.h"
#include "corpus/baseline_file.h"
#include "corpus/corpus.h"
#include "corpus/policy.h"
#include "corpus/statement.h"
#include "corpus/waiver.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

struct Rule;

struct CheckRequest {
  const Statement* draft = nullptr;
  std::string language;  // BCP 47; empty: the first that is held
  CheckAgainst against;
  std::vector<Policy> policies;         // in their order
  std::vector<PolicyEntry> configured;  // of .agreed.yaml: the last word
  std::vector<std::string> only;        // rules or entries; empty: all that are in force
  std::vector<Waiver> waivers;          // of a file; those in the draft are found here
  std::function<Date()> today;          // asked where a waiver has an end; none: nothing is expired
  const Baseline* baseline = nullptr;   // what was known before
  std::string changed_since;            // only findings in text that changed since this revision; empty: all
  const StatementText* earlier = nullptr;  // the draft there; null: it was not there, so all of it is new
  Severity fail_on = Severity::warning;
  CheckHistory::OpenIndex open_index;
};

// What is still in brackets.
struct BracketCount {
  std::optional<std::uint32_t> paragraph;
  std::size_t groups = 0;
};

// A rule that ran.
struct RuleInForce {
  const Rule* rule = nullptr;
  std::string entry;  // of a policy, or the rule's name
  Severity severity = Severity::warning;
  std::string advice;
  std::string cites;
  std::string path;  // of the file that sets it, empty: it is in force by itself
  std::size_t line = 0;
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
  std::size_t rules = 0;              // in force
  std::vector<RuleInForce> in_force;  // those, in their order
  std::vector<Finding> findings;      // by place, then by rule; those in other files last
  // Of those that are neither waived nor in the baseline, by Severity.
  std::array<std::size_t, 3> by_severity{};
  std::size_t waived = 0;
  std::size_t in_baseline = 0;
  Severity fail_on = Severity::warning;
  std::size_t failing = 0;             // of by_severity those that fail the check
  std::optional<Date> today;           // the day that waivers were held to, where one has an end
  std::string changed_since;           // revision; empty: no matter
  std::size_t unchanged = 0;           // findings in text that did not change since, which are left out
  std::vector<BracketCount> brackets;  // by place, where there are any
  std::vector<Error> errors;           // policy entries that are wrong, and the like
  std::vector<Note> notes;
};

// Errors: a draft of which nothing is held in the language; empty_text for one without a word.
[[nodiscard]] Result<CheckReport> check(const Corpus& corpus, const CheckRequest& request);

// The text of a statement that check() reads: in the language, or the first that is held; null if nothing is.
[[nodiscard]] const StatementText* checked_text(const Statement& draft, const std::string& language);

// Whether a finding counts: neither waived nor in the baseline.
[[nodiscard]] inline bool counts(const Finding& finding) {
  return !finding.waived && !finding.in_baseline;
}

// Counts anew, after a baseline has been applied.
void count_findings(CheckReport& report);

}  // namespace agreed
