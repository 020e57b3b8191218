// TermWatch: the concepts of an archive with their senses and scopes, its ladders, speakers and paragraph
// classes, and phrases typed by a user: all that is looked for in a text, found in one pass.
//
// Sense: the first of the concept whose cue stands at the term ("@ of the Alliance"); else the only one that
// has a cue in the term's sentence; else unresolved. Scopes: all that have a cue at the term or in its
// sentence.
//
// Commitment: of each ladder of verbs the last step before the term in its sentence, or, where none stands
// before, the first within six words after it ("was reaffirmed"). Hedges and intensifiers hold for a term
// where no other verb of a ladder stands between. A step is negated by a negation up to two words before it,
// or at most one word after ("will not").
//
// Speaker: who stands up to four words before the verb that governs the term, else the first in the sentence
// before the term. A pronoun stands for the speaker of the sentence before, within its paragraph.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/term_use.h"
#include "corpus/corpus.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// A term that is watched.
struct WatchedTerm {
  std::string label;                    // id of the concept, or the phrase
  const Concept* of_concept = nullptr;  // null for a phrase
};

class TermWatch {
 public:
  // All concepts, ladders, speakers and paragraph classes. Corpus and normalizer must outlive this; the
  // normalizer must be the one that normalizes the texts. What does not compile is left out: see errors().
  TermWatch(const Corpus& corpus, Normalizer& normalizer);
  ~TermWatch();
  TermWatch(TermWatch&&) noexcept;
  TermWatch& operator=(TermWatch&&) noexcept;

  // Adds a phrase; returns its number. Error (usage) for a phrase without a word, syntax for one that does
  // not parse.
  Result<std::uint32_t> add_phrase(std::string_view phrase);

  // Concepts first, as the termbase lists them, then phrases as they were added.
  [[nodiscard]] const std::vector<WatchedTerm>& terms() const;
  // The number of a concept that compiled.
  [[nodiscard]] std::optional<std::uint32_t> concept_number(std::string_view id) const;
  // Forms and cues that did not compile, with file and line. Cues of a language are compiled when the first
  // text in it is read.
  [[nodiscard]] const std::vector<Error>& errors() const;

  [[nodiscard]] TextReading read(const NormalizedText& text) const;

  // The paragraphs of these classes (ids), ascending.
  [[nodiscard]] std::vector<std::uint32_t> paragraphs_of(const NormalizedText& text,
                                                         const std::vector<std::string>& classes) const;

  // Normalized words of a range, parted by blanks: equal wordings are equal strings.
  [[nodiscard]] std::string wording_of(const NormalizedText& text, TokenRange range) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace agreed
