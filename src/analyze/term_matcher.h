// TermMatcher: where the concepts of a termbase, or phrases typed by a user, stand in a text.
//
// Patterns are compiled once over normalized words, those of a concept when the first text of their
// language is searched. So a match crosses line wraps and typography, and never crosses a gap "[...]"
// or a paragraph end. Cost: one look-up per token plus the work at tokens that may begin a match; a
// pattern never backtracks beyond its own length.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/termbase.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

struct Occurrence {
  std::uint32_t query = 0;  // index of the concept or phrase, in the order they were added
  TokenRange tokens;        // of the NormalizedText
  ByteSpan span;            // bytes of the original
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

class TermMatcher {
 public:
  // The normalizer must outlive the matcher and be the one that normalizes the texts.
  explicit TermMatcher(Normalizer& normalizer);
  ~TermMatcher();
  TermMatcher(TermMatcher&&) noexcept;
  TermMatcher& operator=(TermMatcher&&) noexcept;

  // Adds all forms of a concept as one query. Errors (syntax, with termbase path and line) for a
  // form without a word. Returns the query's index.
  Result<std::uint32_t> add_concept(const Concept& term_concept, const std::string& termbase_path);
  // Adds forms that are no concept of a termbase (the steps of a ladder, a speaker) as one query; `owner`
  // names them in errors.
  Result<std::uint32_t> add_terms(const std::vector<Term>& terms, const std::string& owner,
                                  const std::string& path);

  // Adds a phrase in any language; where it begins or ends in Hangul, it may be part of a longer word.
  // Error (usage) for a phrase without a word.
  Result<std::uint32_t> add_phrase(std::string_view phrase);

  // All occurrences, by place, then by query. Overlapping matches of one query are joined to the
  // longest, leftmost first.
  [[nodiscard]] std::vector<Occurrence> find(const NormalizedText& text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace agreed
