// A text named on the command line as the Word document that it is, for results that go back into it.
#pragma once

#include <optional>
#include <string>

#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "ingest/docx_letters.h"
#include "text/result.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

// nullopt if the argument is no DOCX, or one of standard input, which is read once. Errors: those of reading.
[[nodiscard]] Result<std::optional<DocxDocument>> read_docx_text(const std::string& argument,
                                                                 const Corpus& corpus);

// Puts the document's own letters in the place of what was read of it, so that each word has a place in the
// file.
[[nodiscard]] std::optional<Error> use_letters(const DocxDocument& docx, Statement& statement);

// Who made the changes, from --author and --date: a day, or a time of it in UTC (2035-10-30T12:00:00Z).
// Error: usage.
[[nodiscard]] Result<DocxRevision> docx_revision(const std::string& author, const std::string& date);

}  // namespace agreed
