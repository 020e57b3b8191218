// read_odt(): an ODT (OpenDocument text, 1.0 to 1.3, as LibreOffice writes it) becomes a Document.
//
// Read: paragraphs, headings, lists and headings with their numbers as printed, tables row by row, text boxes
// after the paragraph that they hang on, footnotes and endnotes, values of fields, tracked changes as asked.
// Not read: headers and footers, comments, hidden text, pictures, readings beside characters (ruby).
#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed {

// `original` is the same as `reject`. Errors: those of ZipArchive and parse_xml; syntax if it is encrypted,
// has no content.xml, or is no text; empty_text if no block has a word.
[[nodiscard]] Result<Document> read_odt(std::string_view bytes, const std::string& path,
                                        const DocumentOptions& options);

}  // namespace agreed
