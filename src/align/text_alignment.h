// TextAlignment: which sentences face which over two whole texts, and the words inside them.
//
// Equal sentences anchor; the others are paired by the weight of the rare words they share, one to
// one, one to many (split) and many to one (merge); what faces nothing is left or right only.
// A pair whose order is not that of its neighbours is moved (the longest increasing run of pairs,
// weighted by words, stays in place).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/alignment.h"
#include "normalize/normalized_text.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

struct SentencePair {
  SentenceRange left;   // empty if right only; size > 1 in a merge
  SentenceRange right;  // empty if left only; size > 1 in a split
  bool moved = false;   // both sides are there, but not where their neighbours are
  Alignment words;      // token ranges of the two texts; empty for one-sided pairs
};

struct TextAlignment {
  // Every sentence of either side stands in exactly one pair. Ordered by the right side; a left-only
  // pair stands after the pair of the sentence that precedes it on the left.
  std::vector<SentencePair> pairs;
  std::vector<Note> notes;
};

// Deterministic, and symmetric: with the texts exchanged the pairs, moves and words are the mirror.
// Ids of both texts come from one vocabulary. O((n+m) log(n+m)) for any input; what had to be taken as
// one block is a note.
[[nodiscard]] TextAlignment align_texts(const NormalizedText& left, const NormalizedText& right);

// One line a pair, for tests and debugging; sentences count from 0.
//   = 3|3                      equal ids
//   ~ 4|5: |the|-old|+new|     reworded        ~ 4|5..6: ...  split
//   > 2|9                      moved, with ": ..." if reworded too
//   - 6                        left only
//   + 7                        right only
[[nodiscard]] std::string dump(const TextAlignment& alignment, const NormalizedText& left,
                               const NormalizedText& right, const Vocabulary& vocabulary);

}  // namespace agreed
