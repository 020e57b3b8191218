// What the families of rules share: forms with their patterns, and the findings so far. Included by
// term_lint*.cpp only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/pattern_relation.h"
#include "analyze/term_lint.h"
#include "analyze/term_pattern.h"
#include "normalize/normalizer.h"

namespace agreed {

struct LintForm {
  std::string text;  // as written
  std::vector<TermPattern> patterns;
};

struct LintTerm {
  const Term* term = nullptr;
  std::vector<LintForm> forms;
  std::vector<LintForm> exclusions;
  std::vector<LintForm> with;
  std::vector<LintForm> without;
};

// A concept, a step of a ladder, a speaker, the negations.
struct LintOwner {
  std::string name;  // "concept china"
  std::string path;
  std::vector<LintTerm> terms;
};

class LintRun {
 public:
  explicit LintRun(const Equivalents& equivalents)
      : normalizer(equivalents, vocabulary), relation(vocabulary) {}

  void add(LintSeverity severity, std::string_view rule, std::string message, const std::string& path,
           std::size_t line) {
    findings.push_back({severity, std::string(rule), std::move(message), path, line});
  }

  Vocabulary vocabulary;
  Normalizer normalizer;
  PatternRelation relation;
  std::vector<LintFinding> findings;
  std::size_t forms = 0;
};

// Compiles the terms and tells what does not compile.
[[nodiscard]] LintOwner compile_owner(const std::vector<Term>& terms, std::string name,
                                      const std::string& path, LintRun& run);

// Forms that cannot match, that repeat or shadow each other, and what bears on no form.
void lint_forms(const LintOwner& owner, LintRun& run);
// Statuses that contradict each other.
void lint_statuses(const LintOwner& owner, LintRun& run);
// Forms of different owners that match the same words; told at the later of the two.
void lint_overlaps(const std::vector<LintOwner>& owners, LintSeverity severity, std::string_view rule,
                   LintRun& run);
// The cues of senses and scopes.
void lint_cues(const Concept& of_concept, const std::string& path, LintRun& run);
void lint_language(const std::string& tag, const std::string& of_what, const std::string& path,
                   std::size_t line, LintRun& run);

// Whether every pattern of `inner` is covered by one of `outer`.
[[nodiscard]] bool all_covered(const std::vector<TermPattern>& outer, const std::vector<TermPattern>& inner,
                               const LintRun& run);
// Whether two tags are of one language: texts are searched with the terms of their primary tag.
[[nodiscard]] bool same_language(std::string_view left, std::string_view right);

}  // namespace agreed
