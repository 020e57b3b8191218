// A new, plain Word document of a text.
#pragma once

#include <string>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/letter_text.h"
#include "ingest/zip_archive.h"
#include "text/result.h"

namespace agreed {

// Its main part, with the places of its letters: those of the text, one by one. The language is BCP 47.
[[nodiscard]] Result<DocxLetters> new_docx(const LetterText& text, const std::string& language);

// The parts of a file with this main part.
[[nodiscard]] std::vector<ZipPart> new_docx_parts(std::string main_xml, const std::string& language);

}  // namespace agreed
