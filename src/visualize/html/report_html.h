// A Dossier as one HTML file: nothing from outside, no request to anywhere, all of it readable without
// scripts.
//
//   #timeline                     concepts as rows, statements as columns, a band for each series
//   #concept/NAME                 a concept's history as a reading list
//   #cell/CONCEPT/STATEMENT       one row of it
//   #statement/NAME               a text with where its words came in, its broken streaks, its new wording
//   #compare/EARLIER/LATER        what changed between two statements
//   #draft                        a draft with its findings, precedents and blame
//   #notes                        what is not known
//
// These addresses are element ids, so they work without scripts; the script (assets/*.js) shows one at a
// time, and has more of them: #timeline/time[/FOLDED], #concept/NAME/STATEMENT, #statement/NAME/SENTENCE,
// #cell/ of a cell about which there is nothing to read, #compare/ of any two statements, #find/WORDS and
// #keys. NAME is that of a DossierStatement or DossierConcept.
//
// What the script reads (beside classes and ids):
//   data-t   of a sentence: its tokens, "ID.LENGTH" in base 36 with a blank between, "-" before one that no
//            blank precedes; equal IDs are the same word in all texts of the file, LENGTH is in UTF-16 units
//            of the sentence's text; "ID" alone is a token that goes on to the next blank of the sentence
//   data-o   of a run of words, and of a row of the table of origins: the member of the series that they
//            came in with
//   data-changes
//            of a comparison: its changes, see comparisons_html()
// A Content-Security-Policy in the page forbids everything but its own style and script, by their SHA-256.
#pragma once

#include <string>
#include <string_view>

#include "analyze/dossier.h"

namespace agreed {

// Stands in the head of every report, within its first 1,024 bytes.
inline constexpr std::string_view kReportMark = "<meta name=\"generator\" content=\"agreed report\">";

// The same bytes for the same dossier. Every byte of the texts is escaped.
[[nodiscard]] std::string report_html(const Dossier& dossier);

}  // namespace agreed
