// Rules about concepts, steps and speakers as wholes: statuses, languages, cues, and what two of them share.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "analyze/term_lint_rules.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

const char* name_of(TermStatus status) {
  switch (status) {
    case TermStatus::preferred:
      return "preferred";
    case TermStatus::admitted:
      return "admitted";
    case TermStatus::deprecated:
      return "deprecated";
    case TermStatus::superseded:
      return "superseded";
  }
  return "";
}

bool is_usable(TermStatus status) {
  return status == TermStatus::preferred || status == TermStatus::admitted;
}

// Whether an exclusion or "not" of the term stands in each match of the pattern, so that it is none.
bool bars(const LintTerm& term, const TermPattern& pattern, const LintRun& run) {
  for (const std::vector<LintForm>* list : {&term.exclusions, &term.without}) {
    for (const LintForm& one : *list) {
      for (const TermPattern& bar : one.patterns) {
        if (run.relation.stands_inside(bar, pattern) || run.relation.meet(bar, pattern)) return true;
      }
    }
  }
  return false;
}

// Whether some words are a match of both forms. Demands on what stands near may keep them apart.
bool forms_meet(const LintTerm& left_term, const LintForm& left, const LintTerm& right_term,
                const LintForm& right, const LintRun& run) {
  if (!left_term.with.empty() || !right_term.with.empty()) return false;
  return std::any_of(left.patterns.begin(), left.patterns.end(), [&](const TermPattern& one) {
    return std::any_of(right.patterns.begin(), right.patterns.end(), [&](const TermPattern& other) {
      return run.relation.meet(one, other) && !bars(left_term, other, run) && !bars(right_term, one, run);
    });
  });
}

void lint_pair(const LintOwner& before, const LintOwner& owner, LintSeverity severity, std::string_view rule,
               LintRun& run) {
  for (const LintTerm& term : owner.terms) {
    for (const LintTerm& other : before.terms) {
      if (!same_language(term.term->language, other.term->language)) continue;
      for (const LintForm& form : term.forms) {
        for (const LintForm& one : other.forms) {
          if (!forms_meet(other, one, term, form, run)) continue;
          run.add(severity, rule,
                  fmt::format("\"{}\" of {} and \"{}\" of {} (line {}) match the same words", form.text,
                              owner.name, one.text, before.name, other.term->line),
                  owner.path, term.term->line);
        }
      }
    }
  }
}

struct LintCue {
  std::string text;
  std::string language;
  std::size_t line = 0;
  bool at_term = false;
  std::vector<TermPattern> patterns;
};

std::vector<LintCue> compile_cues(const Use& use, const std::string& owner, const std::string& path,
                                  LintRun& run) {
  std::vector<LintCue> made;
  for (const Cues& cues : use.cues) {
    lint_language(cues.language, owner, path, cues.line, run);
    for (const std::string& text : cues.forms) {
      ++run.forms;
      const bool at_term = text.find('@') != std::string::npos;
      Result<std::vector<TermPattern>> patterns = at_term ? compile_cue(text, cues.language, run.normalizer)
                                                          : compile_form(text, cues.language, run.normalizer);
      if (!patterns.ok()) {
        run.add(LintSeverity::error, "cue-syntax", owner + ": " + patterns.error().message, path, cues.line);
        continue;
      }
      made.push_back({text, cues.language, cues.line, at_term, std::move(patterns).value()});
    }
  }
  return made;
}

bool equal_cues(const LintCue& left, const LintCue& right, const LintRun& run) {
  return all_covered(left.patterns, right.patterns, run) && all_covered(right.patterns, left.patterns, run);
}

// Wherever the later cue stands, the earlier one does too.
bool always_with(const LintCue& earlier, const LintCue& later, const LintRun& run) {
  return std::all_of(later.patterns.begin(), later.patterns.end(), [&](const TermPattern& one) {
    return std::any_of(earlier.patterns.begin(), earlier.patterns.end(),
                       [&](const TermPattern& other) { return run.relation.stands_inside(other, one); });
  });
}

void lint_uses(const std::vector<Use>& uses, const char* what, const Concept& of_concept,
               const std::string& path, LintRun& run) {
  const bool first_holds = std::string_view(what) == "sense";
  std::vector<std::vector<LintCue>> cues;
  for (const Use& use : uses) {
    cues.push_back(
        compile_cues(use, fmt::format("concept {}, {} {}", of_concept.id, what, use.id), path, run));
    const std::vector<LintCue>& own = cues.back();
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (own[i].at_term != own[j].at_term || !same_language(own[i].language, own[j].language)) continue;
        if (!all_covered(own[j].patterns, own[i].patterns, run)) continue;
        run.add(
            LintSeverity::warning, "shadowed-cue",
            fmt::format("concept {}, {} {}: the cue \"{}\" says nothing that \"{}\" (line {}) does not say",
                        of_concept.id, what, use.id, own[i].text, own[j].text, own[j].line),
            path, own[i].line);
        break;
      }
    }
    for (std::size_t before = 0; before + 1 < cues.size(); ++before) {
      for (const LintCue& cue : own) {
        for (const LintCue& other : cues[before]) {
          if (cue.at_term != other.at_term || !same_language(cue.language, other.language)) continue;
          if (equal_cues(other, cue, run)) {
            run.add(
                LintSeverity::error, "same-cue",
                fmt::format("concept {}: the cue \"{}\" of {} {} is also \"{}\" of {} (line {})",
                            of_concept.id, cue.text, what, use.id, other.text, uses[before].id, other.line),
                path, cue.line);
          } else if (first_holds && cue.at_term && always_with(other, cue, run)) {
            run.add(
                LintSeverity::warning, "shadowed-cue",
                fmt::format("concept {}, {} {}: wherever the cue \"{}\" stands, \"{}\" of {} (line {}) "
                            "decides before it",
                            of_concept.id, what, use.id, cue.text, other.text, uses[before].id, other.line),
                path, cue.line);
          }
        }
      }
    }
  }
}

}  // namespace

void lint_statuses(const LintOwner& owner, LintRun& run) {
  std::map<std::string, const Term*> preferred;
  for (const LintTerm& term : owner.terms) {
    const Term& one = *term.term;
    if (one.status == TermStatus::preferred) {
      const auto [first, is_new] = preferred.emplace(one.language, &one);
      if (!is_new) {
        run.add(LintSeverity::error, "two-preferred",
                fmt::format("{}: a second preferred term in {}; the first is on line {}", owner.name,
                            one.language, first->second->line),
                owner.path, one.line);
      }
    }
    const bool has_usable = std::any_of(owner.terms.begin(), owner.terms.end(), [&](const LintTerm& other) {
      return other.term->language == one.language && other.term->status == TermStatus::preferred;
    });
    if (!is_usable(one.status) && !has_usable) {
      run.add(LintSeverity::warning, "no-preferred",
              fmt::format("{}: a {} term in {}, and no preferred one to use instead", owner.name,
                          name_of(one.status), one.language),
              owner.path, one.line);
    }
    for (const LintTerm& other : owner.terms) {
      if (&other >= &term) break;
      const Term& before = *other.term;
      if (before.status == one.status || (is_usable(before.status) && is_usable(one.status)) ||
          !same_language(before.language, one.language)) {
        continue;
      }
      for (const LintForm& form : term.forms) {
        for (const LintForm& earlier : other.forms) {
          if (!forms_meet(other, earlier, term, form, run)) continue;
          run.add(LintSeverity::error, "status-conflict",
                  fmt::format("{}: \"{}\" is {} here, \"{}\" {} on line {}, and both match the same words",
                              owner.name, form.text, name_of(one.status), earlier.text,
                              name_of(before.status), before.line),
                  owner.path, one.line);
        }
      }
    }
  }
}

void lint_overlaps(const std::vector<LintOwner>& owners, LintSeverity severity, std::string_view rule,
                   LintRun& run) {
  for (std::size_t later = 1; later < owners.size(); ++later) {
    for (std::size_t before = 0; before < later; ++before) {
      lint_pair(owners[before], owners[later], severity, rule, run);
    }
  }
}

void lint_cues(const Concept& of_concept, const std::string& path, LintRun& run) {
  lint_uses(of_concept.senses, "sense", of_concept, path, run);
  lint_uses(of_concept.scopes, "scope", of_concept, path, run);
}

void lint_language(const std::string& tag, const std::string& of_what, const std::string& path,
                   std::size_t line, LintRun& run) {
  if (is_known_language(tag)) return;
  run.add(LintSeverity::error, "unknown-language",
          fmt::format("{}: \"{}\" is no language of ISO 639-1", of_what, tag), path, line);
}

}  // namespace agreed
