// NoveltyFinder: which stretches of a text no earlier one has, and which of those that the earlier ones share
// it has lost, each measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "analyze/keyness.h"
#include "analyze/novel_phrases.h"
#include "analyze/novelty.h"
#include "corpus/corpus.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"

namespace agreed {

class NoveltyFinder {
 public:
  // A text that takes part in the comparison.
  struct Reader {
    const StatementText* text = nullptr;
    NormalizedText words;
    std::uint32_t number = 0;  // in the index
  };

  // Phrases go to the report, which has the number of the words by then. Both must outlive this.
  NoveltyFinder(const Corpus& corpus, Novelty& report)
      : report_(report), normalizer_(corpus.equivalents, vocabulary_), index_(vocabulary_) {}

  // Reads a text; the index counts it from now on. Returns its words.
  std::size_t read(const StatementText& text);
  // The text is the one read last.
  void find_fresh(const std::vector<std::string>& parties);
  // `full`: which earlier texts, by index of report.earlier, are held in full, and their numbers among those
  // read.
  void find_lost(const std::vector<std::pair<std::size_t, std::size_t>>& full,
                 const std::vector<std::string>& parties);

 private:
  [[nodiscard]] PhraseSource source_of(const Reader& reader, const std::vector<std::string>& parties) const;
  [[nodiscard]] double spread_of(const std::vector<TokenRange>& places, const NormalizedText& text,
                                 const std::vector<Frequency>& paragraphs) const;

  Novelty& report_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  PhraseIndex index_;
  std::deque<Reader> readers_;
};

}  // namespace agreed
