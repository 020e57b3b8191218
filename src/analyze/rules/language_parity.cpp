// language-parity: what one language version of a draft has and another one lacks.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analyze/archive_listing.h"
#include "analyze/rules/rule_places.h"
#include "corpus/languages.h"
#include "normalize/cited_paragraph.h"
#include "normalize/prepare.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

bool has_terms_in(const Concept& one, const std::string& language) {
  return std::ranges::any_of(one.terms, [&](const Term& term) {
    return primary_language(term.language) == primary_language(language);
  });
}

// First places of the concepts of one text, by their number in the watch.
std::map<std::uint32_t, TokenRange> concepts_in(const TextReading& terms, const TermWatch& watch) {
  std::map<std::uint32_t, TokenRange> found;
  for (const TermUse& use : terms.uses) {
    if (use.sense_kind == SenseKind::false_friend || !use.paragraph_class.empty()) continue;
    if (watch.terms()[use.occurrence.query].of_concept != nullptr)
      found.emplace(use.occurrence.query, use.occurrence.tokens);
  }
  return found;
}

void compare(const RuleContext& context, const StatementText& other, std::vector<Finding>& findings) {
  const TermWatch& watch = context.history.watch();
  const NormalizedText text = prepare(other, context.history.normalizer());
  const auto here = concepts_in(context.reading.terms, watch);
  const auto there = concepts_in(watch.read(text), watch);
  for (std::uint32_t number = 0; number < watch.terms().size(); ++number) {
    const Concept* one = watch.terms()[number].of_concept;
    if (one == nullptr || !has_terms_in(*one, other.language) ||
        !has_terms_in(*one, context.reading.text.language))
      continue;
    const auto mine = here.find(number);
    const auto theirs = there.find(number);
    if ((mine == here.end()) == (theirs == there.end())) continue;
    if (mine != here.end()) {
      findings.push_back(finding_at(
          context, mine->second,
          fmt::format("{} stands here and nowhere in the version in {}", one->id, other.language)));
      continue;
    }
    Finding finding = finding_of_text(
        context, fmt::format("{} stands in the version in {} and nowhere here", one->id, other.language));
    finding.precedent = FindingPrecedent{
        path_in_archive(context.history.corpus(), other.source->path()), context.draft.statement->date,
        cited_paragraph(text, text.paragraph_of_token(theirs->second.begin), other.held),
        wording(text, theirs->second)};
    findings.push_back(std::move(finding));
  }
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  if (context.draft.text->held != Held::full) return findings;
  for (const StatementText& other : context.draft.statement->texts) {
    if (&other != context.draft.text && other.held == Held::full) compare(context, other, findings);
  }
  std::ranges::stable_sort(findings, {}, [](const Finding& one) { return one.span.begin; });
  return findings;
}

}  // namespace

Rule language_parity_rule() {
  Rule rule;
  rule.name = "language-parity";
  rule.kind = RuleKind::form;
  rule.severity = Severity::warning;
  rule.summary = "a concept that one language version has and another lacks";
  rule.explanation =
      "Compares the language versions of a draft by the concepts of the termbase, wherever in the text they "
      "stand. "
      "Only versions held in full are compared, and only concepts that the termbase has terms for in both "
      "languages. The other versions of a draft are named with --version; those of a statement of the "
      "archive are "
      "known.";
  rule.good = "They agreed on cost sharing, and on missile defense.";
  rule.bad = "They agreed on missile defense.";
  rule.other_version = "They agreed on cost sharing, and on missile defense.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
