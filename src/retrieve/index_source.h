// IndexSource: one text on its way into an index, whichever index that is. What is wording in it was decided
// before (analyze/archive_sentences.h).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"

namespace agreed {

struct IndexSource {
  IndexedText text;
  NormalizedText words;  // only wording; its sentences are those of the index, in this order
  std::shared_ptr<const Vocabulary> vocabulary;  // of its ids; may be shared by some sources, not all
};

// Sorts as SentenceIndex::texts() wants it and counts the sentences of each.
void order_sources(std::vector<IndexSource>& sources);

// One sentence with all its words, as SentenceIndex::read() hands it out.
[[nodiscard]] IndexedSentence indexed_sentence(const IndexSource& source, SentenceId id);

}  // namespace agreed
