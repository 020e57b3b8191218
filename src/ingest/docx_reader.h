// read_docx(): a DOCX (Office Open XML, ECMA-376; transitional or strict) becomes a Document.
//
// Read: paragraphs, headings by style or outline level, automatic numbers as printed, tables row by row, text
// boxes after the paragraph that they hang on, footnotes and endnotes, results of fields, tracked changes as
// asked. Not read: headers and footers, comments, hidden text, instructions of fields, pictures, readings
// beside characters (ruby).
#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed {

// Endnotes are labelled i, ii; footnotes 1, 2. `original` is the same as `reject`. Errors: those of
// open_docx; empty_text if no block has a word.
[[nodiscard]] Result<Document> read_docx(std::string_view bytes, const std::string& path,
                                         const DocumentOptions& options);

}  // namespace agreed
