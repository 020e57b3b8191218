// Puts marks into the parts of a DOCX and keeps every byte that they do not touch: letters become tracked
// insertions, words of an earlier text come in as tracked deletions, anything else stands between two
// letters. (WordprocessingML, ECMA-376 part 1, 17.13.5.)
//
// What somebody else tracked stays as it is: his insertions are not marked a second time, and are closed and
// opened again around what comes between.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/letter_text.h"
#include "ingest/zip_archive.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

// Who made the changes, as Word shows it.
struct DocxRevision {
  std::string author = "agreed";
  std::string date;  // "2035-10-30T00:00:00Z"; empty: none, which Word shows as no date
};

enum class LetterMark : std::uint8_t {
  none,
  inserted,
  moved_here,  // a tracked move
  doubtful,    // set in grey: it faces nothing in a text held in excerpts
};

enum class DocxEventKind : std::uint8_t {
  xml,         // as it is: the start or end of a range
  deleted,     // letters of the earlier text
  moved_away,  // the same, as a tracked move
  doubtful,    // the same, no change, in grey between "[?" and "?]"
};

struct DocxEvent {
  std::uint32_t at = 0;  // it stands before this letter
  DocxEventKind kind = DocxEventKind::xml;
  std::string xml;
  LetterRange earlier;
};

struct DocxMarks {
  std::vector<LetterMark> letters;  // by letter of the document
  std::vector<DocxEvent> events;    // by place, then in the order in which they stand there
  std::uint32_t next_id = 1;        // of w:id; greater than any in the document
};

struct MarkedDocx {
  std::vector<ZipPart> parts;  // the main part, then those of notes that changed
  std::vector<Note> notes;
};

// `earlier` is the text of the events' letters. Errors: bad_value where a paragraph that is gone would have
// to stand inside an element that cannot be cut.
[[nodiscard]] Result<MarkedDocx> mark_docx(const DocxLetters& document, const LetterText& earlier,
                                           const DocxMarks& marks, const DocxRevision& revision);

}  // namespace agreed
