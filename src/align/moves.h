// Moves: sentences that are free on both sides after everything was paired in order, and stand
// elsewhere in the other text, equal or reworded, whole, split or merged.
//
// Whether a link is shown as moved is not decided here but at the end, by the order of all links.
#pragma once

#include "align/equal_sentences.h"
#include "align/sentence_bags.h"
#include "align/sentence_pairing.h"

namespace agreed {

// Equal free sentences, long enough and not repeated in either text, wherever they stand; and their free
// neighbours, if those are similar.
void link_equal_moves(const TextIds& left, const TextIds& right, const WordWeights& weights,
                      EqualSentences& equal, SentenceLinks& links);

// Similar free sentences, the most similar first and then the nearest; their free neighbours, if those
// are similar too; and free sentences beside any link that hold words of it which it lacks (the other half
// of a split or merge).
void link_similar_moves(const TextIds& left, const TextIds& right, const WordWeights& weights,
                        const EqualSentences& equal, SentenceLinks& links);

}  // namespace agreed
