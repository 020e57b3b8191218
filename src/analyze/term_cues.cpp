// Cues at the term are laid on the occurrence as their anchor; cues in the sentence are queries of the
// matcher.
#include "analyze/term_cues.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/languages.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

bool has_any(const std::vector<std::uint32_t>& sorted, const std::vector<std::uint32_t>& near) {
  return std::any_of(sorted.begin(), sorted.end(), [&](std::uint32_t query) {
    return std::binary_search(near.begin(), near.end(), query);
  });
}

}  // namespace

TermCues::UseCues TermCues::cues_of(const Use& use, const ConceptCues& owner, TermMatcher& matcher,
                                    std::vector<Error>& errors) {
  UseCues made;
  made.use = &use;
  for (const Cues& cues : use.cues) {
    for (const std::string& form : cues.forms) {
      if (form.find('@') != std::string::npos) {
        made.at_term.push_back({cues.language, form, cues.line, false, {}});
        continue;
      }
      Term term;
      term.language = cues.language;
      term.forms = {form};
      term.line = cues.line;
      const Result<std::uint32_t> query =
          matcher.add_terms({term}, "concept " + owner.id + ", " + use.id, owner.path);
      if (query.ok()) {
        made.near.push_back(query.value());
        near_.emplace(query.value(), form);
      } else {
        errors.push_back(query.error());
      }
    }
  }
  return made;
}

void TermCues::add(std::uint32_t number, const Concept& of_concept, const std::string& path,
                   TermMatcher& matcher, std::vector<Error>& errors) {
  if (of_concept.senses.empty() && of_concept.scopes.empty()) return;
  ConceptCues& cues = by_term_[number];
  cues.id = of_concept.id;
  cues.path = path;
  for (const Use& use : of_concept.senses) cues.senses.push_back(cues_of(use, cues, matcher, errors));
  for (const Use& use : of_concept.scopes) cues.scopes.push_back(cues_of(use, cues, matcher, errors));
}

void TermCues::prepare(std::string_view language, std::vector<Error>& errors) {
  for (auto& [number, cues] : by_term_) {
    for (std::vector<UseCues>* uses : {&cues.senses, &cues.scopes}) {
      for (UseCues& use : *uses) {
        for (AtTerm& cue : use.at_term) {
          if (cue.compiled || primary_language(cue.language) != language) continue;
          cue.compiled = true;
          Result<std::vector<TermPattern>> patterns = compile_cue(cue.cue, cue.language, normalizer_);
          if (!patterns.ok()) {
            errors.push_back({ErrorCode::syntax,
                              "concept " + cues.id + ", " + use.use->id + ": " + patterns.error().message,
                              cues.path, cue.line});
            continue;
          }
          for (TermPattern& pattern : patterns.value()) cue.patterns.push_back(anchored(std::move(pattern)));
        }
      }
    }
  }
}

// The range of the first cue at the term that fits.
std::optional<TokenRange> TermCues::cue_at(const NormalizedText& text, const UseCues& cues,
                                           const Occurrence& at) const {
  const TokenRange sentence = text.sentences[at.sentence].tokens;
  // A term may end in the next sentence where a stop inside it was taken for an end.
  const TokenRange within{std::min(sentence.begin, at.tokens.begin), std::max(sentence.end, at.tokens.end)};
  for (const AtTerm& cue : cues.at_term) {
    if (!cue.compiled || primary_language(cue.language) != primary_language(text.language)) continue;
    for (const AnchoredPattern& pattern : cue.patterns) {
      if (const auto range = match_.around(pattern, text, within, at.tokens)) return range;
    }
  }
  return std::nullopt;
}

void TermCues::tell_sense(const NormalizedText& text, const ConceptCues& cues,
                          const std::vector<std::uint32_t>& near, TermUse& use) const {
  const auto settle = [&](const Use& sense, std::string cue) {
    use.sense_kind = sense.false_friend ? SenseKind::false_friend : SenseKind::resolved;
    use.sense = sense.id;
    use.sense_cue = std::move(cue);
  };
  for (const UseCues& sense : cues.senses) {
    if (const std::optional<TokenRange> range = cue_at(text, sense, use.occurrence)) {
      use.phrase = *range;
      return settle(*sense.use, wording(text, *range));
    }
  }
  std::vector<const UseCues*> nearby;
  for (const UseCues& sense : cues.senses) {
    if (has_any(sense.near, near)) nearby.push_back(&sense);
  }
  if (nearby.size() == 1) {
    for (const std::uint32_t query : nearby.front()->near) {
      if (std::binary_search(near.begin(), near.end(), query)) {
        return settle(*nearby.front()->use, near_.at(query));
      }
    }
  }
  use.sense_kind = SenseKind::unresolved;
  if (nearby.empty()) {
    use.sense_cue = "no cue of a sense stands near it";
  } else {
    use.sense_cue = "its sentence has cues of";
    for (const UseCues* sense : nearby) {
      use.sense_cue += (sense == nearby.front() ? " " : " and ") + sense->use->id;
    }
  }
}

void TermCues::tell(const NormalizedText& text, const std::vector<std::uint32_t>& near, TermUse& use) const {
  const auto found = by_term_.find(use.occurrence.query);
  if (found == by_term_.end()) return;
  const ConceptCues& cues = found->second;
  if (!cues.senses.empty()) tell_sense(text, cues, near, use);
  for (const UseCues& scope : cues.scopes) {
    if (has_any(scope.near, near) || cue_at(text, scope, use.occurrence)) {
      use.scopes.push_back(scope.use->id);
    }
  }
}

}  // namespace agreed
