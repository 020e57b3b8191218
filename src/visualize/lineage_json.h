// agreed.lineage/1: the lineage of sentences for other programs. Same conventions as json.h.
//
//   query                as typed
//   lineages[]           by series, then by the date and place of the start
//     series, title      id and title, or null for texts from outside
//     language           BCP 47
//     start              { id, paragraph|null, sentence }: sentence counts from 1 in its paragraph
//     slot               the phrase, or null if whole sentences are followed
//     readings[]         those of all drafts with brackets, if they are the same; else empty
//     statements[]       oldest first
//       id, path|null, date|null, held: full | excerpts | none
//       verdict          appeared | first-seen | same | reworded | split | merged | absent | not-held
//       moved            true if it stands elsewhere among its neighbours than in the statement before
//       asked            true where the lineage was asked for
//       since            { absent, not_held }: statements since the variant before, by what is known of them
//       similarity       to the variant before, thousandths; null for the first and where there is none
//       sentences[]      { paragraph|null, span, text }; empty for absent and not-held
//       redline[]        { kind: common | omitted | added | moved-away | moved-here | unmatched, text }
//                        against the variant before
//       slot             { text|null, span|null }: what fills the slot; null without a slot or sentence
//       readings[]       of a draft with brackets: whose wording it is; empty: all
//     periods[]          { text|null, first, last, statements }: consecutive variants with one filling
//     words[]            neighbouring words of a variant with one history; each word of each variant once:
//                        those of the last variant in their order, one that it lacks behind its neighbour
//       text, span, id   as the last variant with them has it; the id of its statement
//       words            tokens that are no marks
//       origin           { id, date|null, event: came-in | first-seen }
//       exits[]          ids of statements that lack them, the one before did not
//       returns[]        ids of statements that have them again
//       elsewhere[]      ids of statements where they stand in a sentence that was parted from this one, or
//                        joined to it
//     counts             { found, absent, not_held, wordings }
//   notes[]              strings
//   evidence             as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/lineage.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string lineage_json(const LineageReport& report);

}  // namespace agreed
