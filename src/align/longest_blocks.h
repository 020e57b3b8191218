// LongestBlocks: what two sequences have in common, the longest run first.
//
//   left    the parties agreed to meet again and the parties left
//   right   again and the parties left the parties met
//   blocks  again and the parties left           not the many short runs of a least edit script
//
// The longest block in common is taken, then the longest before it and the longest behind it, and so on
// (Ratcliff & Metzener 1988, as in Python's difflib). Ids that are frequent on the right join a block but
// never make one. An edit script of least length keeps more ids, many of them by chance: a "the" of one
// sentence for that of another. Whoever asks where a word comes from wants blocks.
#pragma once

#include <cstdint>
#include <span>

#include "align/match.h"
#include "normalize/vocabulary.h"

namespace agreed {

// In order on both sides, free of overlap; touching blocks are joined. kGapId equals nothing. An id that
// stands on the right more than 1 + size / 100 times makes no block if the right has 200 ids or more.
// O((n + m) log(n + m)) plus at most a constant bound of comparisons for each id: where they are used up,
// what is left between the blocks faces nothing.
[[nodiscard]] Matches longest_blocks(std::span<const NormId> left, std::span<const NormId> right);

}  // namespace agreed
