// agreed.import/1
//   path               of the file, or null for standard output
//   outcome            written | replaced | not-written | printed
//   format, encoding   html | docx | odt | pdf | markdown | text; null for what has no encoding
//   statement          { id, series, ordinal|null, title, date|null, place|null, language, sha256, words,
//                        paragraphs }
//   keys[]             { key, value|null, from }: option | held before | front matter | text | document
//   record             null if no excerpts were held, else
//     passages, absences   how many were looked for
//     disagreements[]  { problem: not-there | other-paragraph | not-absent, wording, paragraph|null,
//                        found_in|null, concept|null, nearest|null, basis|null }
//   notes[]
#pragma once

#include <string>

#include "analyze/import_report.h"

namespace agreed {

[[nodiscard]] std::string import_json(const ImportReport& report);

}  // namespace agreed
