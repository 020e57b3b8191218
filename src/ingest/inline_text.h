// The characters of a paragraph as documents hold them, on their way to a DocumentBlock.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"

namespace agreed {

// Runs of blanks, tabs and line ends become one blank, none at the ends. No-break blanks stay: they are
// characters that somebody chose.
[[nodiscard]] std::string collapse_white_space(std::string_view text);

void append_code_point(char32_t code_point, std::string& out);

// What the functions below return where there is no code point: no bytes, or bytes that are not UTF-8.
inline constexpr char32_t kNoCodePoint = 0xFFFFFFFF;
// The code point at a byte, which is moved past it. at < text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
[[nodiscard]] char32_t first_code_point(std::string_view text);
// The code point that ends before a byte, which is moved to its start. 0 < at <= text.size().
[[nodiscard]] char32_t previous_code_point(std::string_view text, std::size_t& at);
[[nodiscard]] char32_t last_code_point(std::string_view text);

// The cells of a row as one text, " | " between them.
[[nodiscard]] std::string joined_cells(const std::vector<std::string>& cells);

// The blocks of a cell or a footnote as one text, each with its number.
[[nodiscard]] std::string joined_blocks(const std::vector<DocumentBlock>& blocks);

// The first 60 bytes or less of a line, then "..." where it goes on: what a note shows of what is left out.
[[nodiscard]] std::string text_start(std::string_view line);

// What text is written in, as far as it tells which of two declared languages holds.
[[nodiscard]] bool is_east_asian(std::string_view text);

// Characters of scripts without blanks, and the full-width punctuation that goes with them.
[[nodiscard]] bool is_unspaced(char32_t code_point);

}  // namespace agreed
