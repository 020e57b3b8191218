// agreed.precedent/1, under the rules of json.h.
//
//   query                as typed
//   threshold            per cent, with one decimal, as every percentage here
//   searched             { texts, sentences }: those that the options let pass
//   sentences[]          of the query
//     text               as shown to people
//     paragraph          as in agreed.trace/1, or null
//     span               bytes of its file, or of the wording as typed
//     readings[]         of a draft with brackets: whose wording it is; empty: all. A sentence that they word
//                        differently is there once for each wording
//     skipped            why it was not searched, or null
//     nearest            the best percentage found below the threshold, of a sentence without results; else
//                        null
//   results[]            by sentence, the best first
//     sentence           index into sentences[]
//     score              per cent; 100 for the same words only
//     parts              { words, order, numbers|null, names|null, terms|null }: per cent; null: neither has
//                        any
//     whole              a whole sentence; else part of a longer one
//     context            how many neighbours, of two, match those of the query, too
//     critical[]         { kind: negation | modal | number, earlier|null, later|null }
//     text               the agreed wording
//     before, after      of a part: what stands around it in its sentence; else null
//     statements[]       what was agreed last first; one for each place
//       id, date|null, paragraph|null, series|null, language, path, span (of the sentence), whole
//     redline[]          from the agreed wording to the query's
//       kind             replaced | added | omitted | moved
//       class            as in agreed.diff/1
//       earlier          { span (bytes of `text`), text }, or null
//       later            { span (as `span` of the sentence), text }, or null
//   notes[]              strings
//
// As JSON lines each sentence of the query is a document of its own, `query` its text and `sentence` always
// 0.
#pragma once

#include <string>

#include "analyze/precedent.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string precedent_json(const PrecedentReport& report);
// Each line ends with a line end.
[[nodiscard]] std::string precedent_jsonl(const PrecedentReport& report);

}  // namespace agreed
