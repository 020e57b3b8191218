// Document -> the Markdown text that the rest of the program reads.
#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"

namespace agreed {

// A block a paragraph, with the number that is printed before it; headings with "#", items without a number
// with "-", rows of tables with "|", footnotes below. What would be mark-up by chance is escaped. A Markdown
// document comes out as it went in. Ends in a line end.
[[nodiscard]] std::string markdown_of(const Document& document);

// The lines of a plain text as Markdown that says the same: each line stays a line.
[[nodiscard]] std::string markdown_of_plain(std::string_view utf8);

}  // namespace agreed
