// Every place of the archive where a row of words stands, whole sentence or part of one.
#pragma once

#include <vector>

#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

struct WordingPlace {
  IndexedSentence sentence;
  TokenRange tokens;   // the first place of the words in it, marks between them included
  bool whole = false;  // it has no other words
};

// Where these words stand side by side in texts that pass the filter, ascending, one place a sentence. No
// word stands nowhere. Error of the index.
[[nodiscard]] Result<std::vector<WordingPlace>> places_of(const SentenceIndex& index,
                                                          const std::vector<NormId>& words,
                                                          const Vocabulary& vocabulary,
                                                          const SentenceFilter& filter);

}  // namespace agreed
