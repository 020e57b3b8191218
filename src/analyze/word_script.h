// WordScript: two whole texts as words between white space, the unit of wdiff and of git's word diff,
// with what both have and what one has. It is drawn from the changes of a report whose hunks are word
// edits (Granularity::words); moved sentences are omitted at one place and added at the other.
//
//   tokens       the | force | - , -| + ; + | as      an edit of one mark
//   words        the   [-force,-] {+force;+}   as     a word is changed if any of its tokens is
//
// Inside a gap words are compared once more as they stand, since the best script of tokens need not be the
// best of words. What is no wording (the printed number of a paragraph, mark-up that stands alone) goes with
// the word after it, and changes in it or in typography stay unmarked.
#pragma once

#include <cstdint>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/edit_script.h"
#include "text/span.h"

namespace agreed {

struct WordScript {
  std::vector<ByteSpan> earlier;  // the words, in bytes of the source
  std::vector<ByteSpan> later;
  EditScript script;        // its items are these words
  std::vector<Note> notes;  // where the words of a gap were too many to compare
};

[[nodiscard]] WordScript word_script(const DiffReport& report);

// The bytes that were compared: front matter and byte order mark left out.
[[nodiscard]] ByteSpan body_of(const DiffSide& side);

// wdiff's statistics: a change has words on both sides of its gap.
struct WordCounts {
  std::uint32_t words = 0;
  std::uint32_t common = 0;
  std::uint32_t alone = 0;  // deleted, or inserted
  std::uint32_t changed = 0;
};
[[nodiscard]] WordCounts count_words(const WordScript& words, ScriptSide side);

}  // namespace agreed
