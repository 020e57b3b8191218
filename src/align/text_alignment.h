// TextAlignment: which sentences face which over two whole texts, and the words inside them.
//
// Equal sentences anchor; the others are paired by the weight of the rare words they share, one to
// one, one to many (split) and many to one (merge); what faces nothing is left or right only.
// A pair whose order is not that of its neighbours is moved (the longest increasing run of pairs,
// weighted by words, stays in place).
#pragma once

#include <cstdint>
#include <vector>

#include "align/alignment.h"
#include "normalize/normalized_text.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

struct SentencePair {
  SentenceRange left;    // empty if right only; size > 1 in a merge
  SentenceRange right;   // empty if left only; size > 1 in a split
  bool moved = false;    // both sides are there, but not where their neighbours are
  Alignment words;       // token ranges of the two texts; empty for one-sided pairs
};

struct TextAlignment {
  // Every sentence of either side stands in exactly one pair. Ordered by the right side; a left-only
  // pair stands after the pair of the sentence that precedes it on the left.
  std::vector<SentencePair> pairs;
  std::vector<Note> notes;
};

[[nodiscard]] TextAlignment align_texts(const NormalizedText& left, const NormalizedText& right);

}  // namespace agreed
