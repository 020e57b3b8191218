// Bytes of any kind -> the SourceText that the rest of the program reads. UTF-8 text and Markdown stay as they
// are, byte for byte; in another encoding they become UTF-8; of a document the text is its Markdown.
#pragma once

#include <string>
#include <vector>

#include "ingest/document.h"
#include "text/note.h"
#include "text/result.h"
#include "text/source_text.h"

namespace agreed {

struct ImportedText {
  SourceText source;
  bool is_document = false;  // the source is Markdown made of it; else its name tells what it is
  std::string title;         // as the document names them; empty for text and Markdown
  std::string language;
  std::vector<Note> notes;  // each names the path
};

// Errors: those of read_document() and of SourceText::from_bytes().
[[nodiscard]] Result<ImportedText> import_text(std::string path, std::string bytes);

// The same of a file. Errors: those of reading it, too.
[[nodiscard]] Result<ImportedText> import_file(const std::string& path);

}  // namespace agreed
