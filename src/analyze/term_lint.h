// What is wrong or idle in a termbase and its ladders: `agreed terms lint`.
//
// rule               severity  what it says
// form-syntax        error     a form, exclusion, "with" or "not" does not compile
// cue-syntax         error     a cue does not compile
// never-matches      error     a form finds nothing: not in the very wording that it spells out, or because
// an
//                              exclusion or a "not" stands inside each of its matches
// unknown-language   error     the language of a term or cue is no language of ISO 639-1
// two-preferred      error     a concept has two preferred terms in one language
// status-conflict    error     one wording has two statuses in a concept, and one of them says not to use it
// no-preferred       warning   a deprecated or superseded term without one to use instead in its language
// duplicate-form     warning   a reading of a form stands in another form of the same owner, or twice in a
// list shadowed-form      warning   every match of a form is a match of another form of the same owner
// overlap            warning   forms of two concepts match the same words
// same-step          error     forms of two steps of one ladder match the same words
// same-speaker       error     forms of two speakers match the same words
// same-cue           error     one cue tells two senses of a concept
// shadowed-cue       warning   a cue of a sense never decides: wherever it stands, a sense before it has one
// without-effect     warning   an exclusion or "not" that can bear on no form, a "with" that every form has
// in it,
//                              a scope with nothing to reach to
//
// What is decided exactly and what is not: pattern_relation.h. A finding is only made where it is certain;
// two globs that some invented word would fit ("*a", "b*") are not said to overlap.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/equivalents.h"
#include "corpus/ladders.h"
#include "corpus/termbase.h"

namespace agreed {

enum class LintSeverity { error, warning };

struct LintFinding {
  LintSeverity severity = LintSeverity::warning;
  std::string rule;
  std::string message;   // one line, no trailing stop
  std::string path;      // of the file that it is about
  std::size_t line = 0;  // of the term, cues or concept
  friend bool operator==(const LintFinding&, const LintFinding&) = default;
};

struct TermLint {
  std::vector<LintFinding> findings;  // by file as given, then by line, rule and message
  std::size_t concepts = 0;
  std::size_t ladders = 0;
  std::size_t forms = 0;  // forms, exclusions, "with", "not" and cues that were read
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

// Either may be empty. The equivalents are those of the archive: they decide which words are the same.
[[nodiscard]] TermLint lint_terms(const Termbase& termbase, const Ladders& ladders,
                                  const Equivalents& equivalents);

}  // namespace agreed
