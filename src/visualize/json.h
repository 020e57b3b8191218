// The JSON that other programs read. Field names are a contract: they change only with the number in
// "schema". All output is UTF-8, indented by two spaces, fields in the order given here, and the same
// bytes for the same input. Spans are [begin, end) in bytes of the original file. Bidirectional
// controls inside strings are escaped (\u202e), so that a terminal shows what is written.
//
// agreed.trace/1
//   queries[]            one for each query and series
//     query              as typed
//     concept            id in the termbase, or null for a phrase
//     series             id, or null for texts from outside the archive
//     statements[]       oldest first
//       id               of the archive, or the path of a text from outside
//       path             of its first text: inside the archive's folder, or as given; null without a text
//       date             ISO 8601, or null
//       series           as above
//       held             full | excerpts | none
//       verdict          present | absent | not-held
//       event            appeared | first-seen | returned | seen-again | shifted | dropped | kept | null
//       after            statements since the last presence, of returned and seen-again; else null
//       shifts[]         form | sense | scope | commitment | speaker | rank | count | neighbours
//       shift_details[]  { what, from|null, to|null, ladder|null,
//                          direction: strengthened | weakened | reversed | null }
//       count            of the occurrences
//       occurrences[]
//         paragraph      printed number, or the place from 1 in a full text without numbers; else null
//         span           [begin, end) in `path`
//         text           the words as shown to people: no mark-up, white space and line ends one space
//         sense          id in the termbase; "unresolved"; null for a term without senses
//         source         address cited for the passage, or null
//         language       BCP 47
//         path           of the file that the span counts
//         sense_cue      the words that tell the sense; of an unresolved one, why it is; else null
//         scopes[]       ids in the termbase
//         commitments[]  { ladder, step, negated }
//         speaker        id in ladders.yaml, or null
//         neighbours[]   ids of the concepts in the same sentence
//         paragraph_class  id in archive.yaml, or null
//       false_friends[]  as occurrences: the word in a sense that is not the concept; not counted
//       left_out[]       as occurrences: in paragraphs of a class that was left out; not counted
//       evidence[]       what the verdict rests on, or what bears on it
//         kind           read-in-full | read-excerpts | documented-absence | paraphrase | accompanying
//         language       BCP 47, or null
//         path           the file, or null
//         text           the wording, or the basis of the absence, or null
//         title          of the accompanying document, or null
//         source         address, or null
//         held           full | excerpts | none
//         sha256         of the bytes of the file; null without one
//     summary            the sentences that the text output ends with
//     evidence           as evidence_json.h has it; only with --evidence
//   notes[]              strings: what degrades the result
//
// agreed.index/1
//   texts, sentences     in the index, as it is now
//   written              texts that were read now, because they are new or changed
//   kept, removed        texts
//   shards, shards_anew  how many there are, and how many of them were made from all their texts
//   bytes                of all files with sentences
//   notes[]
//
// agreed.list/1
//   series[]
//     id, title          title may be null
//     parties[]          as archive.yaml names them
//     counts             { statements, full, excerpts, none }
//     statements[]       id, date|null, ordinal|null, held, title, place|null, languages[]
//   notes[]
//   evidence             as above
//
// agreed.show/1
//   id, series|null, ordinal|null, title, date|null, meeting_date|null, place|null, issuers[], note|null
//   texts[]
//     language, held, path
//     sources[]          url, kind: official | reprint | press | secondary, seen, note|null
//     absences[]         concept, what|null, basis|null, url|null
//     text               the body as it stands in the file; null if nothing is held
//   notes[]
//   evidence             as above
#pragma once

#include <string>

#include "analyze/archive_listing.h"
#include "analyze/trace.h"

namespace agreed {

// Each ends with a line end.
[[nodiscard]] std::string trace_json(const TraceReport& report);
[[nodiscard]] std::string list_json(const ArchiveListing& listing);
[[nodiscard]] std::string show_json(const StatementSheet& sheet);

}  // namespace agreed
