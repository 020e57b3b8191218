// Ids of notes that follow each other in the order of their marks, as Word gives them when it saves a file.
// To Word any ids will do; LibreOffice takes them for places in the part of the notes.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/zip_archive.h"

namespace agreed {

// Renumbers the notes of a kind in the parts of a document: their marks wherever they stand, and themselves;
// those without a mark come last. Separators keep their ids. Nothing changes where a part is not among the
// parts, or cannot be read.
void renumber_notes(std::vector<ZipPart>& parts, const DocxLetters& document, bool endnotes);

}  // namespace agreed
