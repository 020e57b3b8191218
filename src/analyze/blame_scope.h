// What of an index may be credited with a phrase of a text.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/corpus.h"
#include "retrieve/sentence_index.h"
#include "text/note.h"

namespace agreed {

struct BlameScope {
  std::vector<unsigned char> passing;  // by text of the index: whether it may be credited
  std::size_t searched = 0;            // statements of them
  std::size_t excerpts = 0;            // of those held in excerpts only
  std::size_t not_held = 0;            // statements known by title only that could have it
  std::size_t undated_left_out = 0;    // texts left out for want of a date
  std::size_t undated_passing = 0;     // texts without a date that pass
};

// What the filter lets pass, and for a text with a date only what came before it.
[[nodiscard]] BlameScope blame_scope(const Corpus& corpus, const Statement& statement,
                                     const SentenceIndex& index, const SentenceFilter& filter);

// What makes "first" less than it says.
[[nodiscard]] std::vector<Note> notes_on(const BlameScope& scope);

}  // namespace agreed
