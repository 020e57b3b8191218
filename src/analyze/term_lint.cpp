// The owners of forms are compiled once; then each family of rules looks at them.
#include "analyze/term_lint.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "analyze/term_lint_rules.h"

namespace agreed {
namespace {

void lint_termbase(const Termbase& termbase, LintRun& run) {
  std::vector<LintOwner> owners;
  for (const Concept& one : termbase.concepts) {
    owners.push_back(compile_owner(one.terms, "concept " + one.id, termbase.path, run));
    lint_forms(owners.back(), run);
    lint_statuses(owners.back(), run);
    lint_cues(one, termbase.path, run);
  }
  lint_overlaps(owners, LintSeverity::warning, "overlap", run);
}

void lint_ladders(const Ladders& ladders, LintRun& run) {
  for (const Ladder& ladder : ladders.ladders) {
    std::vector<LintOwner> steps;
    for (const LadderStep& step : ladder.steps) {
      steps.push_back(
          compile_owner(step.terms, "ladder " + ladder.id + ", step " + step.id, ladders.path, run));
      lint_forms(steps.back(), run);
    }
    lint_overlaps(steps, LintSeverity::error, "same-step", run);
  }
  std::vector<LintOwner> speakers;
  for (const Speaker& speaker : ladders.speakers) {
    speakers.push_back(compile_owner(speaker.terms, "speaker " + speaker.id, ladders.path, run));
    lint_forms(speakers.back(), run);
  }
  lint_overlaps(speakers, LintSeverity::error, "same-speaker", run);
  lint_forms(compile_owner(ladders.negations, "negations", ladders.path, run), run);
}

}  // namespace

TermLint lint_terms(const Termbase& termbase, const Ladders& ladders, const Equivalents& equivalents) {
  LintRun run(equivalents);
  lint_termbase(termbase, run);
  const std::size_t of_termbase = run.findings.size();
  lint_ladders(ladders, run);

  TermLint lint;
  lint.findings = std::move(run.findings);
  const auto by_place = [](const LintFinding& a, const LintFinding& b) {
    return std::tie(a.line, a.rule, a.message) < std::tie(b.line, b.rule, b.message);
  };
  const auto middle = lint.findings.begin() + static_cast<std::ptrdiff_t>(of_termbase);
  std::sort(lint.findings.begin(), middle, by_place);
  std::sort(middle, lint.findings.end(), by_place);
  lint.findings.erase(std::unique(lint.findings.begin(), lint.findings.end()), lint.findings.end());
  lint.concepts = termbase.concepts.size();
  lint.ladders = ladders.ladders.size();
  lint.forms = run.forms;
  lint.errors =
      static_cast<std::size_t>(std::count_if(lint.findings.begin(), lint.findings.end(), [](const auto& one) {
        return one.severity == LintSeverity::error;
      }));
  lint.warnings = lint.findings.size() - lint.errors;
  return lint;
}

}  // namespace agreed
