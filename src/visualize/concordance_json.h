// A Concordance as JSON. What json.h says of all JSON holds here.
//
// agreed.grep/1
//   query              as typed
//   concept            id in the termbase, or null for a phrase
//   width              { count, unit: columns | words }: the most context on either side
//   sort[]             keys as typed; after them by date, id and place
//   total              hits in all
//   counts             { statements, full, excerpts, none }: what was searched; `none` by title only
//   statements[]       each statement in the range, by date; undated last
//     id               of the archive, or the path of a text from outside
//     path             of its first text; null without a text
//     date             ISO 8601, or null
//     series           id, or null for a text from outside
//     held             full | excerpts | none
//     count            hits in it; 0 says nothing of a text that is not held in full
//     words            that were searched
//     per_10000        hits in 10,000 words, rounded to a hundredth; null unless held in full
//   hits[]             in the order asked for; null where only counts were asked for
//     number           from 1
//     id, date, series of the statement, as above
//     path             of the file that span and line count
//     language         BCP 47
//     paragraph        printed number, or the place from 1 in a full text without numbers; else null
//     line             from 1
//     span             [begin, end) of the node in bytes of the file
//     left, node, right  the words there; put together they are what the text says
//     source           address cited for the passage, or null
//     reading          seen | quoted; null in a text held in full
//   notes[]            strings
//   evidence           as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/concordance.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string concordance_json(const Concordance& report, bool counts_only);

}  // namespace agreed
