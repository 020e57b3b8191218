// A DiffReport as a Word document with tracked changes. Accepting all of them gives the later text to the
// letter, rejecting all the earlier one. Both are tried before it is given out: where accepting fails it is
// an error, where rejecting gives less a note. A passage that was moved is a tracked move, and what was
// edited in it on the way is marked inside. Where a text is held in excerpts, what faces nothing is no
// tracked change: it stands in grey, words of the earlier text between "[?" and "?]".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/token_letters.h"
#include "ingest/docx_letters.h"
#include "text/note.h"
#include "text/result.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

struct DocxFile {
  std::string bytes;
  std::vector<Note> notes;  // what could not be marked
};

// Of two texts of any kind: a new document. Errors: external (the library that packs it is missing).
[[nodiscard]] Result<DocxFile> docx_redline(const DiffReport& report, const DocxRevision& revision);

// Of two documents: the later one's file, of which only the main part and the notes change. The report must
// be that of their `source` texts, read as plain text. Errors: those above, and those of mark_docx().
[[nodiscard]] Result<DocxFile> docx_redline(const DiffReport& report, const DocxDocument& earlier,
                                            const DocxDocument& later, const DocxRevision& revision);

// What the parts become, for both of the above.
[[nodiscard]] Result<MarkedDocx> marked_redline(const DiffReport& report, const TokenLetters& earlier,
                                                const TokenLetters& later, const DocxLetters& document,
                                                const DocxRevision& revision);

}  // namespace agreed
