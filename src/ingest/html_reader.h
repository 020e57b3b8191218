// A web page -> Document: its text without menus, with headings, printed numbers, lists, tables, footnotes.
#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed {

// `utf8` is the decoded page. A note says what was left out. Errors: those of parse_html(), and empty_text for
// a page that says nothing but menus.
[[nodiscard]] Result<Document> read_html(std::string_view utf8, const std::string& path);

}  // namespace agreed
