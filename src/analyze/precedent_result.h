// From a wording that was found to what a reader sees of it: places, redline, critical changes.
#pragma once

#include <vector>

#include "analyze/precedent.h"
#include "analyze/precedent_places.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "retrieve/sentence_index.h"

namespace agreed {

// What was agreed last first, undated texts last; those of one text in its order.
void order_places(std::vector<WordingPlace>& places, const SentenceIndex& index);

// The place whose wording stands for all: the first whole sentence, else the first. Not of an empty list.
[[nodiscard]] const WordingPlace& shown_place(const std::vector<WordingPlace>& places);

// Everything but score, parts and context. `draft` is the sentence as a text of its own; the places are
// ordered.
[[nodiscard]] PrecedentResult result_of(const std::vector<WordingPlace>& places, const NormalizedText& draft,
                                        const SentenceIndex& index, Vocabulary& vocabulary);

}  // namespace agreed
