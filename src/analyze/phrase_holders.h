// PhraseHolders: which sentences of an index hold a phrase of a text, word for word.
//
// The index is asked once, for the runs of three words of the whole text (and for shorter phrases that are
// named), so that any index, in memory or on another host, gives the same answer. What holds all runs of a
// phrase is a candidate; it counts only when its words have been read and the phrase stands among them in
// one row. Marks are passed over; nothing reaches over a gap "[...]" or a sentence end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

using WordPlaceRange = IndexRange<struct WordPlaceUnit>;  // words of one sentence, marks not counted

// One sentence as a row of words.
struct WordRow {
  std::vector<NormId> ids;            // kGapId for a gap
  std::vector<std::uint32_t> tokens;  // of the text, for each
};
[[nodiscard]] WordRow word_row_of(const NormalizedText& text, std::uint32_t sentence);

class PhraseHolders {
 public:
  // `passing` has one flag for each text of the index: what may be found. All must outlive this.
  PhraseHolders(const SentenceIndex& index, std::vector<unsigned char> passing, Vocabulary& vocabulary);

  // Asks the index for the rows of a text; `shorter` names phrases of one or two words, for each row.
  Result<bool> ask(const std::vector<WordRow>& rows, const std::vector<std::vector<WordPlaceRange>>& shorter);

  // For each run of three words of a row, by its first word: the first word of the longest phrase that ends
  // with the run and whose runs all stand in one sentence; the place itself plus one if nothing holds it.
  // What stands there as one phrase, only holders_of() tells.
  [[nodiscard]] std::vector<std::uint32_t> longest_runs(const WordRow& row) const;

  // All sentences that hold the words of the range, ascending. Empty for shorter ranges that were not
  // named.
  Result<std::vector<SentenceId>> holders_of(const WordRow& row, WordPlaceRange phrase);

  // A sentence that holders_of() has named; valid until the next call.
  [[nodiscard]] const IndexedSentence& sentence(SentenceId id) const { return read_.at(id).sentence; }

 private:
  struct Read {
    IndexedSentence sentence;
    std::vector<NormId> row;
  };
  using Holders = std::vector<SentenceId>;

  [[nodiscard]] Feature feature_of_range(const WordRow& row, WordPlaceRange range) const;
  [[nodiscard]] const Holders& holders(Feature feature) const;
  Result<bool> read(const Holders& wanted);
  [[nodiscard]] WordHash hash_of(NormId id) const;

  const SentenceIndex& index_;
  std::vector<unsigned char> passing_;
  Vocabulary& vocabulary_;
  std::unordered_map<Feature, Holders> holders_;
  std::map<SentenceId, Read> read_;
};

}  // namespace agreed
