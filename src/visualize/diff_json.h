// agreed.diff/1: the difference of two texts for other programs. Same conventions as json.h.
//
//   earlier, later       { id, path, date|null, held }
//   changes[]            in the order of the later text
//     kind               unchanged | revised | added | omitted | moved | split | merged | unmatched
//     classes[]          editorial | rotation | renumbering | paragraph-split | paragraph-merge | move |
//                        rewording | addition | omission
//     earlier, later     { paragraph, span, text } or null; paragraph as in cited_paragraph.h: the
//                        printed number, else the place from 1 in a text without numbers, or null
//     hunks[]            { kind: replaced | added | omitted | moved, class,
//                          earlier: { span, text }|null, later: { span, text }|null }
//   terms[]              { concept, event: appeared | returned | dropped | shifted | kept | unknown,
//                          shifts[], shift_details[]: as in agreed.trace/1 (json.h),
//                          earlier[], later[]: { paragraph, span, text } }
//   commitments[]        { change: index into changes, ladder, direction: strengthened | weakened | reversed,
//                          earlier: { step, negated, span, text }|null, later: { likewise }|null }
//   streaks[]            the streaks of its series that the later text breaks, as in agreed.streaks/1
//                        (streaks_json.h); null where no series is known, or it is not held in full
//   brackets             null where neither text has any, or both are of the archive; else
//                        { earlier, later: how many, places[]: { outcome: settled | other-words | left-out |
//                          gone | open | opened, earlier, later: { paragraph, span }|null, unchanged,
//                          options[]: { label|null, earlier, later, taken, and of an open bracket
//                            move: kept | reworded | withdrawn | proposed },
//                          wording, nearest: index of the option that is most alike, or null,
//                          likeness: thousandths } }
//   statistics           { earlier_words, later_words, common_words, omitted_words, added_words,
//                          moved_words, hunks, classes: { NAME: count } }
//   same_wording         true if the exit code is 0
//   notes[]              strings
//   evidence             as evidence_json.h has it; only with --evidence
//
// Text is the wording as it is read: white space folded, mark-up left out. The bytes of a span are
// those of the file.
#pragma once

#include <string>

#include "analyze/diff_report.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string diff_json(const DiffReport& report);

}  // namespace agreed
