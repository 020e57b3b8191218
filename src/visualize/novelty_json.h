// A Novelty as JSON. What json.h says of all JSON holds here.
//
// agreed.new/1
//   text               { id, path, date|null, series|null, held, words }: what was asked about
//   language           primary tag of the language that was compared
//   verdict            new: all earlier statements are held in full | not-seen: some are, and phrases are new
//                      among those and not seen in the excerpts of the others | undecidable: none is
//   counts             { statements, full, excerpts, none } of the earlier statements, in that language
//   earlier[]          { id, path|null, date, series|null, held, words }, by date
//   earlier_words      of those held in full
//   new[]              by log_likelihood, the largest first
//     kind             word | phrase | name | date | number
//     text             the phrase as written where it stands first
//     core             the smallest part of it that no earlier text has
//     count            of the core in the text
//     earlier_count    0
//     log_likelihood   Dunning's G2 of count against earlier_count, to four decimals
//     dispersion       Gries' DP over the paragraphs, 0 even .. 1 clumped, to four decimals
//     places[]         { paragraph|null, line, span, left, text, right } in `text`.path
//   lost               null if it cannot be told, else what every earlier text held in full has and the text
//                      lacks: as new[], but count is 0, earlier_count is over the texts held in full,
//                      dispersion over those texts, and places are in the one that `latest` names
//   latest             { id, path } of the latest earlier text held in full, or null
//   notes[]            strings
//   evidence           as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/novelty.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string novelty_json(const Novelty& report);

}  // namespace agreed
