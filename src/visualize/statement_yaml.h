// A statement as the file that the archive keeps of it: front matter, then the text.
#pragma once

#include <string>
#include <string_view>

#include "corpus/statement.h"

namespace agreed {

// Of the statement's first text; `body` is its Markdown. Keys without a value are left out; ends in a line
// end.
[[nodiscard]] std::string statement_yaml(const Statement& statement, std::string_view body);

}  // namespace agreed
