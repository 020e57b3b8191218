// WordingScores: which agreed wordings are like a sentence of a draft, and how much.
//
// Candidates come from the index; they are taken by the greatest score that they could have, so that most of
// them need no alignment.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analyze/precedent.h"
#include "analyze/precedent_candidates.h"
#include "analyze/precedent_score.h"
#include "analyze/term_matcher.h"
#include "corpus/corpus.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A sentence of the draft, ready to be compared.
struct ComparedSentence {
  NormalizedText text;
  ComparedWords words;
  std::vector<ComparedWords> neighbours;  // before and after it, without those that there are not
  int first_neighbour = -1;               // where the first of them stands: -1 before it, 1 after it
};

// A wording, wherever it stands, and the best of its scores there, in thousandths.
struct ScoredWording {
  std::vector<NormId> words;
  std::uint32_t score = 0;
};

// What is shown of a score, and what results are told apart by.
[[nodiscard]] constexpr std::uint32_t percent(std::uint32_t thousandths) {
  return thousandths / 10;
}

// Wordings that are looked at for each result that is wanted: some turn out to be cuts of one sentence.
inline constexpr std::size_t kWordingsPerResult = 3;

class WordingScores {
 public:
  // Both must outlive it. Of the corpus the termbase and the equivalents are used.
  WordingScores(const Corpus& corpus, const SentenceIndex& searched);

  [[nodiscard]] const SentenceIndex& index() const { return index_; }
  [[nodiscard]] const WordRarity& rarity() const { return rarity_; }
  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] Normalizer& normalizer() { return normalizer_; }

  // Error of the index, here and below.
  [[nodiscard]] Result<ComparedSentence> sentence_of(const NormalizedText& text, std::uint32_t sentence);
  // Why there is nothing to compare; empty if there is.
  [[nodiscard]] std::string why_skipped(const ComparedSentence& draft) const;
  // Those wordings that are worth a look, with their scores.
  [[nodiscard]] Result<std::vector<ScoredWording>> scored(const ComparedSentence& draft,
                                                          const PrecedentOptions& options);
  // Of these tokens of a sentence of the archive.
  [[nodiscard]] Likeness likeness(const ComparedSentence& draft, const IndexedSentence& sentence,
                                  TokenRange tokens);
  // The words of a sentence of the archive without its terms.
  [[nodiscard]] Result<ComparedWords> plain_words(const IndexedSentence& sentence);

 private:
  [[nodiscard]] ComparedWords words_of(const NormalizedText& text);
  [[nodiscard]] const std::string& language_of(const IndexedSentence& sentence) const {
    return index_.texts()[sentence.id.text].language;
  }
  Result<bool> learn(const NormalizedText& text);
  // Compare those that could be among the results. True, or the error of the index.
  Result<bool> compare_indexed(const ComparedSentence& draft, const PrecedentOptions& options);
  Result<bool> compare_every(const ComparedSentence& draft, const PrecedentOptions& options);
  // The score that is still worth a comparison: that of a result, or of what is nearest where there is none.
  [[nodiscard]] std::uint32_t least(const PrecedentOptions& options) const {
    return best_ < options.threshold ? std::min(limit_, best_ + 1) : limit_;
  }
  // Adds what a sentence has to say to the scores.
  void compare(const ComparedSentence& draft, const IndexedSentence& sentence);
  // What a sentence must be able to reach, by the scores so far.
  void raise_limit(const PrecedentOptions& options);

  const SentenceIndex& index_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  WordRarity rarity_;
  LikenessScorer scorer_;
  TermMatcher matcher_;
  bool has_terms_ = false;
  std::optional<CandidateWords> all_;  // every sentence, once it was asked for
  // Of the sentence in work: scores by wording, the least that is worth a comparison, the best.
  std::map<std::vector<NormId>, std::uint32_t> scores_;
  std::uint32_t limit_ = 0;
  std::uint32_t best_ = 0;
};

}  // namespace agreed
