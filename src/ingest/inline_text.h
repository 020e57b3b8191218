// The characters of a paragraph as documents hold them, on their way to a DocumentBlock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"

namespace agreed {

// Runs of blanks, tabs and line ends become one blank, none at the ends. No-break blanks stay: they are
// characters that somebody chose.
[[nodiscard]] std::string collapse_white_space(std::string_view text);

void append_code_point(char32_t code_point, std::string& out);

// The cells of a row as one text, " | " between them.
[[nodiscard]] std::string joined_cells(const std::vector<std::string>& cells);

// The blocks of a cell or a footnote as one text, each with its number.
[[nodiscard]] std::string joined_blocks(const std::vector<DocumentBlock>& blocks);

// What text is written in, as far as it tells which of two declared languages holds.
[[nodiscard]] bool is_east_asian(std::string_view text);

}  // namespace agreed
