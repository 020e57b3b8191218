// Which hunks count under the options of a comparison: classes, letter case and punctuation can be
// left out. A hunk that does not count is dropped, so that every output shows the later words as
// carried over.
#pragma once

#include <vector>

#include "analyze/change.h"
#include "analyze/diff_report.h"
#include "normalize/normalized_text.h"

namespace agreed {

// Keeps the hunks that count, in order, with their partners renumbered.
void drop_uncounted(std::vector<Hunk>& hunks, const NormalizedText& earlier, const NormalizedText& later,
                    const DiffOptions& options);

// Whether a range has anything but punctuation in it.
[[nodiscard]] bool holds_word(const NormalizedText& text, TokenRange range);

// The same word under the letter case that counts; equals have equal ids in any case.
[[nodiscard]] bool same_dress(const NormToken& a, const NormToken& b, LetterCase letter_case);

// same_dress() as a comparison wants it.
[[nodiscard]] LetterCase counted_case(const DiffMode& mode);

}  // namespace agreed
