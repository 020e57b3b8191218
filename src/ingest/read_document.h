// Any document -> what it says. The one door for bytes whose format is not known.
#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"
#include "ingest/encoding.h"
#include "text/result.h"

namespace agreed {

// By content: DOCX, ODT, PDF, HTML, Markdown or text in any encoding. Of text and Markdown a block is what
// stands between blank lines, with its line ends. Errors: empty_text, too_large (kMaxDocumentBytes, but for
// text), and those of the formats; each with the path.
[[nodiscard]] Result<Document> read_document(std::string_view bytes, const std::string& path,
                                             const DocumentOptions& options);

// What is text in any encoding, HTML among it, as UTF-8, with mojibake looked for as the options say.
[[nodiscard]] Result<DecodedText> decode_document(std::string_view bytes, const std::string& path,
                                                  const DocumentOptions& options);

}  // namespace agreed
