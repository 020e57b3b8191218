// Only the terms in the language of the text are compiled.
#include "analyze/speech_acts.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "analyze/term_matcher.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

std::vector<Term> terms_in(const std::vector<Term>& terms, const std::string& language) {
  std::vector<Term> some;
  std::ranges::copy_if(terms, std::back_inserter(some), [&](const Term& term) {
    return primary_language(term.language) == primary_language(language);
  });
  return some;
}

}  // namespace

SpeechActs speech_acts(const Ladders& ladders, const NormalizedText& text, Normalizer& normalizer) {
  TermMatcher matcher(normalizer);
  bool any = false;
  const auto watch = [&](const std::vector<Term>& terms) {
    const std::vector<Term> spoken = terms_in(terms, text.language);
    if (!spoken.empty() && matcher.add_terms(spoken, "", ladders.path).ok()) any = true;
  };
  for (const Ladder& ladder : ladders.ladders) {
    if (ladder.kind != LadderKind::verbs) continue;
    for (const LadderStep& step : ladder.steps) watch(step.terms);
  }
  for (const Speaker& speaker : ladders.speakers) watch(speaker.terms);
  SpeechActs acts;
  if (!any) return acts;
  acts.words.assign(text.tokens.size(), false);
  for (const Occurrence& one : matcher.find(text)) {
    for (std::uint32_t i = one.tokens.begin; i < one.tokens.end; ++i) acts.words[i] = true;
  }
  return acts;
}

}  // namespace agreed
