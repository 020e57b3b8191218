// The cues that tell the senses and scopes of concepts: those at the term, and those in its sentence.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/pattern_match.h"
#include "analyze/term_matcher.h"
#include "analyze/term_use.h"
#include "corpus/termbase.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/error.h"

namespace agreed {

class TermCues {
 public:
  explicit TermCues(Normalizer& normalizer) : normalizer_(normalizer), match_(normalizer.vocabulary()) {}

  // Takes the senses and scopes of a concept with this number. Cues without "@" become queries of the
  // matcher: used_by() tells them from others. What does not compile goes to errors.
  void add(std::uint32_t number, const Concept& of_concept, const std::string& path, TermMatcher& matcher,
           std::vector<Error>& errors);

  // Whether a query of the matcher is a cue.
  [[nodiscard]] bool is_cue(std::uint32_t query) const { return near_.contains(query); }

  // Compiles the cues at the term that are in this language (primary tag). Once for each language.
  void prepare(std::string_view language, std::vector<Error>& errors);

  // Fills sense and scopes of an occurrence. near: queries of the matcher that have a match in its sentence,
  // ascending.
  void tell(const NormalizedText& text, const std::vector<std::uint32_t>& near, TermUse& use) const;

 private:
  struct AtTerm {
    std::string language;
    std::string cue;
    std::size_t line = 0;
    bool compiled = false;
    std::vector<AnchoredPattern> patterns;
  };
  struct UseCues {
    const Use* use = nullptr;
    std::vector<AtTerm> at_term;
    std::vector<std::uint32_t> near;  // queries, ascending
  };
  struct ConceptCues {
    std::string id;
    std::string path;
    std::vector<UseCues> senses;
    std::vector<UseCues> scopes;
  };

  UseCues cues_of(const Use& use, const ConceptCues& owner, TermMatcher& matcher, std::vector<Error>& errors);
  [[nodiscard]] std::optional<TokenRange> cue_at(const NormalizedText& text, const UseCues& cues,
                                                 const Occurrence& at) const;
  void tell_sense(const NormalizedText& text, const ConceptCues& cues, const std::vector<std::uint32_t>& near,
                  TermUse& use) const;

  Normalizer& normalizer_;
  PatternMatch match_;
  std::map<std::uint32_t, ConceptCues> by_term_;
  std::map<std::uint32_t, std::string> near_;  // query -> the cue as written
};

}  // namespace agreed
