// The text that is blamed: its sentences as rows of words, and what a cut into phrases needs to know of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyze/blame.h"
#include "analyze/blame_phrases.h"
#include "analyze/draft_readings.h"
#include "analyze/phrase_holders.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/note.h"

namespace agreed {

// Rows are the sentences that are asked about, of all readings by place; the same words at one place once.
class BlameDraft {
 public:
  // `paragraphs` as in BlameRequest. The vocabulary is that of the normalizer and must outlive it. Paragraphs
  // of the rows are added to `listed`, notes on what was not read to `notes`.
  BlameDraft(const Corpus& corpus, const SeriesText& text,
             const std::optional<std::pair<std::uint32_t, std::uint32_t>>& paragraphs,
             const Vocabulary& vocabulary, Normalizer& normalizer, std::vector<BlameParagraph>& listed,
             std::vector<Note>& notes);

  [[nodiscard]] const std::vector<WordRow>& rows() const { return rows_; }
  // Place among the paragraphs that were listed.
  [[nodiscard]] std::size_t paragraph(std::size_t row) const { return asked_[row].paragraph; }
  // Names of the readings that have it; empty: all.
  [[nodiscard]] const std::vector<std::string>& readings(std::size_t row) const {
    return asked_[row].readings;
  }
  // The reading that the row is taken from.
  [[nodiscard]] const NormalizedText& words(std::size_t row) const {
    return readings_[asked_[row].reading].text;
  }

  [[nodiscard]] std::vector<PhraseWord> phrase_words(std::size_t row) const;
  // Phrases of one or two words: terms of the termbase, and whole sentences.
  [[nodiscard]] std::vector<WordPlaceRange> shorter_phrases(std::size_t row) const;
  // The tokens of words of a row, with the opening marks before the first and what follows the last one.
  [[nodiscard]] TokenRange tokens_of(std::size_t row, WordPlaceRange range) const;
  [[nodiscard]] bool carries_meaning(const NormToken& token) const;

 private:
  struct AskedSentence {
    std::size_t reading = 0;
    std::uint32_t sentence = 0;         // of its text
    std::size_t paragraph = 0;          // of those listed
    std::vector<std::string> readings;  // names
  };

  void find_terms(const Corpus& corpus, Normalizer& normalizer);
  [[nodiscard]] TokenRange sentence(std::size_t row) const {
    return words(row).sentences[asked_[row].sentence].tokens;
  }
  [[nodiscard]] bool parts(const NormToken& mark) const;
  [[nodiscard]] std::uint32_t edge_before(std::size_t row, std::uint32_t word) const;

  const Vocabulary& vocabulary_;
  std::vector<PreparedReading> readings_;
  std::vector<AskedSentence> asked_;
  std::vector<WordRow> rows_;                   // of each
  std::vector<std::vector<TokenRange>> terms_;  // by reading
};

}  // namespace agreed
