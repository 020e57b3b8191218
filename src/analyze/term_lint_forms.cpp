// Rules about the forms of one owner.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/form_syntax.h"
#include "analyze/term_lint_rules.h"
#include "analyze/term_matcher.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

std::vector<LintForm> compile_list(const std::vector<std::string>& list, const Term& term,
                                   const LintOwner& owner, LintRun& run) {
  std::vector<LintForm> forms;
  for (const std::string& text : list) {
    ++run.forms;
    Result<std::vector<TermPattern>> patterns = compile_form(text, term.language, run.normalizer);
    if (!patterns.ok()) {
      run.add(LintSeverity::error, "form-syntax", fmt::format("{}: {}", owner.name, patterns.error().message),
              owner.path, term.line);
      continue;
    }
    forms.push_back({text, std::move(patterns).value()});
  }
  return forms;
}

bool any_equal(const std::vector<TermPattern>& left, const std::vector<TermPattern>& right) {
  return std::any_of(left.begin(), left.end(), [&](const TermPattern& one) {
    return std::find(right.begin(), right.end(), one) != right.end();
  });
}

// A wording that a reading spells out: gaps empty, each wildcard replaced.
std::string sample(std::string_view reading, std::string_view letters) {
  std::string out;
  for (std::size_t at = 0; at < reading.size();) {
    const std::size_t end = std::min(reading.find(' ', at), reading.size());
    const std::string_view word = reading.substr(at, end - at);
    at = end + 1;
    if (!word.empty() && word.front() == '~') continue;
    if (!out.empty()) out += ' ';
    if (word == "*") {
      out += letters.empty() ? "alpha" : letters;
      continue;
    }
    for (const char c : word) {
      if (c == '?') {
        out += letters.empty() ? "a" : letters;
      } else if (c == '*') {
        out += letters;
      } else {
        out += c;
      }
    }
  }
  return out;
}

// Letters that stand for a wildcard: none, a Latin one, a Hangul syllable, a kana, an ideograph, a digit.
constexpr const char* kLetters[] = {"", "a", "ing", "\xEA\xB0\x80", "\xE3\x82\xAB", "\xE5\x9C\x8B", "1"};

bool finds(const std::string& form, const std::string& wording, const std::string& language, LintRun& run) {
  Term term;
  term.language = language;
  term.forms = {form};
  TermMatcher matcher(run.normalizer);
  if (!matcher.add_terms({term}, "", "").ok()) return true;
  Result<SourceText> source = SourceText::from_bytes("", wording);
  if (!source.ok()) return true;
  const auto text = std::make_shared<const SourceText>(std::move(source).value());
  for (const Markup markup : {Markup::plain, Markup::markdown}) {
    const NormalizedText read = run.normalizer.normalize(
        tokenize(text, {text->content_begin(), text->size()}, {language, markup}), language);
    if (!matcher.find(read).empty()) return true;
  }
  return false;
}

// Whether the form finds one of the wordings that it spells out.
bool finds_itself(const LintForm& form, const Term& term, LintRun& run) {
  const Result<std::vector<std::string>> readings = readings_of(form.text);
  if (!readings.ok()) return true;
  for (const std::string& reading : readings.value()) {
    for (const char* letters : kLetters) {
      if (finds(form.text, sample(reading, letters), term.language, run)) return true;
    }
  }
  return false;
}

// The first of the list that stands inside every match of the form, or null.
const LintForm* inside_all(const std::vector<LintForm>& list, const LintForm& form, const LintRun& run) {
  for (const LintForm& one : list) {
    const bool everywhere =
        std::all_of(form.patterns.begin(), form.patterns.end(), [&](const TermPattern& inner) {
          return std::any_of(one.patterns.begin(), one.patterns.end(), [&](const TermPattern& outer) {
            return run.relation.stands_inside(outer, inner);
          });
        });
    if (everywhere) return &one;
  }
  return nullptr;
}

void lint_never_matches(const LintTerm& term, const LintOwner& owner, LintRun& run) {
  const auto never = [&](const LintForm& form, std::string_view why) {
    run.add(LintSeverity::error, "never-matches",
            fmt::format("{}: \"{}\" matches nothing: {}", owner.name, form.text, why), owner.path,
            term.term->line);
  };
  for (const LintForm& form : term.forms) {
    if (const LintForm* barred = inside_all(term.exclusions, form, run)) {
      never(form, fmt::format("the exclusion \"{}\" stands in every match", barred->text));
    } else if (const LintForm* denied = inside_all(term.without, form, run)) {
      never(form, fmt::format("\"not: {}\" stands in every match", denied->text));
    } else if (!finds_itself(form, *term.term, run)) {
      never(form, "a text with these very words is read otherwise");
    }
  }
}

bool bears_on(const LintForm& one, const std::vector<LintForm>& forms, const LintRun& run) {
  return std::any_of(forms.begin(), forms.end(), [&](const LintForm& form) {
    return std::any_of(one.patterns.begin(), one.patterns.end(), [&](const TermPattern& left) {
      return std::any_of(form.patterns.begin(), form.patterns.end(),
                         [&](const TermPattern& right) { return run.relation.may_overlap(left, right); });
    });
  });
}

bool has_gap(const std::vector<LintForm>& list) {
  return std::any_of(list.begin(), list.end(), [](const LintForm& form) {
    return std::any_of(form.patterns.begin(), form.patterns.end(), [](const TermPattern& pattern) {
      return std::any_of(pattern.elements.begin(), pattern.elements.end(),
                         [](const PatternElement& e) { return e.kind == ElementKind::gap; });
    });
  });
}

void lint_idle(const LintTerm& term, const LintOwner& owner, LintRun& run) {
  const auto idle = [&](std::string message) {
    run.add(LintSeverity::warning, "without-effect", owner.name + ": " + std::move(message), owner.path,
            term.term->line);
  };
  for (const LintForm& one : term.exclusions) {
    if (!bears_on(one, term.forms, run))
      idle(fmt::format("the exclusion \"{}\" shares no word with a form", one.text));
  }
  const bool always = !term.with.empty() && !term.forms.empty() &&
                      std::all_of(term.forms.begin(), term.forms.end(), [&](const LintForm& form) {
                        return inside_all(term.with, form, run) != nullptr;
                      });
  if (always) idle("every form has one of its \"with\" in it");
  if (term.term->scope == TermScope::paragraph && term.with.empty() && term.without.empty() &&
      !has_gap(term.forms) && !has_gap(term.exclusions)) {
    idle("\"scope: paragraph\" has no \"with\", \"not\" or gap to reach to");
  }
}

// Whether a term demands at least what another demands, so that what it finds the other may find too.
bool demands_as_much(const Term& stricter, const Term& looser) {
  const auto has = [](const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  const auto all_in = [&](const std::vector<std::string>& some, const std::vector<std::string>& all) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& one) { return has(all, one); });
  };
  const bool same_scope = stricter.scope == looser.scope || (looser.with.empty() && looser.without.empty());
  return same_scope && all_in(looser.exclusions, stricter.exclusions) &&
         all_in(looser.without, stricter.without) && (looser.with.empty() || looser.with == stricter.with);
}

struct Placed {
  const LintTerm* term;
  const LintForm* form;
};

void lint_repeats(const LintOwner& owner, LintRun& run) {
  std::vector<Placed> forms;
  for (const LintTerm& term : owner.terms) {
    for (const LintForm& form : term.forms) forms.push_back({&term, &form});
  }
  const auto shadows = [&](const Placed& outer, const Placed& inner) {
    return same_language(outer.term->term->language, inner.term->term->language) &&
           demands_as_much(*inner.term->term, *outer.term->term) &&
           all_covered(outer.form->patterns, inner.form->patterns, run);
  };
  for (std::size_t later = 0; later < forms.size(); ++later) {
    const Placed& one = forms[later];
    for (std::size_t other = 0; other < forms.size(); ++other) {
      if (other == later) continue;
      const Placed& before = forms[other];
      const bool shadowed = shadows(before, one);
      // Of two that cover each other the later one is idle.
      if (shadowed && !(other > later && shadows(one, before))) {
        run.add(LintSeverity::warning, "shadowed-form",
                fmt::format("{}: every match of \"{}\" is a match of \"{}\" (line {})", owner.name,
                            one.form->text, before.form->text, before.term->term->line),
                owner.path, one.term->term->line);
        break;
      }
      if (other < later && !shadowed && !shadows(one, before) &&
          same_language(before.term->term->language, one.term->term->language) &&
          demands_as_much(*one.term->term, *before.term->term) &&
          any_equal(before.form->patterns, one.form->patterns)) {
        run.add(LintSeverity::warning, "duplicate-form",
                fmt::format("{}: a reading of \"{}\" stands in \"{}\" too (line {})", owner.name,
                            one.form->text, before.form->text, before.term->term->line),
                owner.path, one.term->term->line);
      }
    }
  }
}

void lint_list(const std::vector<LintForm>& list, std::string_view what, const LintTerm& term,
               const LintOwner& owner, LintRun& run) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t j = 0; j < list.size(); ++j) {
      if (i == j || !all_covered(list[j].patterns, list[i].patterns, run)) continue;
      if (j > i && all_covered(list[i].patterns, list[j].patterns, run)) continue;
      run.add(LintSeverity::warning, "shadowed-form",
              fmt::format("{}: in its {}, \"{}\" says nothing that \"{}\" does not say", owner.name, what,
                          list[i].text, list[j].text),
              owner.path, term.term->line);
      break;
    }
  }
}

}  // namespace

bool all_covered(const std::vector<TermPattern>& outer, const std::vector<TermPattern>& inner,
                 const LintRun& run) {
  return !inner.empty() && std::all_of(inner.begin(), inner.end(), [&](const TermPattern& one) {
    return std::any_of(outer.begin(), outer.end(),
                       [&](const TermPattern& other) { return run.relation.covers(other, one); });
  });
}

bool same_language(std::string_view left, std::string_view right) {
  return left.substr(0, left.find_first_of("-_")) == right.substr(0, right.find_first_of("-_"));
}

LintOwner compile_owner(const std::vector<Term>& terms, std::string name, const std::string& path,
                        LintRun& run) {
  LintOwner owner{std::move(name), path, {}};
  for (const Term& term : terms) {
    lint_language(term.language, owner.name, path, term.line, run);
    LintTerm made;
    made.term = &term;
    made.forms = compile_list(term.forms, term, owner, run);
    made.exclusions = compile_list(term.exclusions, term, owner, run);
    made.with = compile_list(term.with, term, owner, run);
    made.without = compile_list(term.without, term, owner, run);
    owner.terms.push_back(std::move(made));
  }
  return owner;
}

void lint_forms(const LintOwner& owner, LintRun& run) {
  for (const LintTerm& term : owner.terms) {
    lint_never_matches(term, owner, run);
    lint_idle(term, owner, run);
    lint_list(term.exclusions, "exclusions", term, owner, run);
    lint_list(term.with, "\"with\"", term, owner, run);
    lint_list(term.without, "\"not\"", term, owner, run);
  }
  lint_repeats(owner, run);
}

}  // namespace agreed
