// Which format bytes are in, by what they are and not by what they are called. Only where a text holds tags
// but no <html>, its name tells Markdown with tags from a piece of a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed {

// Of what is no text: docx, odt or pdf; nullopt for a text, HTML among them. Error (bad_value) for files that
// are known and not read: other archives, old Word files and those with a password, RTF.
[[nodiscard]] Result<std::optional<DocumentFormat>> binary_format(std::string_view bytes,
                                                                  const std::string& path);

// Of decoded text: html, markdown or text. Front matter is Markdown's.
[[nodiscard]] DocumentFormat text_format(std::string_view utf8, std::string_view path);

}  // namespace agreed
