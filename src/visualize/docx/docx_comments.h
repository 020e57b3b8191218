// Findings of a check as comments of Word, each at its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze/check.h"
#include "analyze/token_letters.h"
#include "ingest/docx_letters.h"
#include "normalize/normalized_text.h"
#include "text/result.h"
#include "visualize/check_text.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

struct DocxComment {
  LetterRange letters;             // that it is about; in one piece, not empty
  std::vector<std::string> lines;  // each a paragraph
};

// Of the findings that count (and of the others if the layout asks for them), in their order: severity,
// message and entry, then the agreed wording, the fix and the advice as in the other forms. `text` is the
// draft as it was checked, `letters` are its own. What stands in another file is a comment at the first word,
// what is about a printed number one at the word behind it.
[[nodiscard]] std::vector<DocxComment> comments_of(const CheckReport& report, const NormalizedText& text,
                                                   const TokenLetters& letters, const CheckLayout& shown);

// The document with these comments behind those that it has. `file`: its bytes; empty for one made by
// new_docx() in this language. Errors: those of reading and writing the file.
[[nodiscard]] Result<std::string> docx_with_comments(const DocxLetters& document, std::string_view file,
                                                     const std::string& language,
                                                     const std::vector<DocxComment>& comments,
                                                     const DocxRevision& revision);

}  // namespace agreed
