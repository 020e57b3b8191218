// Front matter: the YAML between a first line "---" and the next line "---" (or "...") of a text.
// Everything below the closing line is the body.
#pragma once

#include <cstddef>
#include <optional>

#include "text/source_text.h"
#include "text/span.h"

namespace agreed {

struct FrontMatter {
  ByteSpan yaml;               // between the two lines
  std::size_t first_line = 2;  // on which the YAML begins
  ByteSpan body;               // from the line after the closing one to the end of the text
  bool opens_blank = false;    // a blank line follows the opening one: perhaps a Markdown rule
};

// nullopt if the text does not start with such a line or it is never closed. Lines may end in CR LF
// and in blanks.
[[nodiscard]] std::optional<FrontMatter> find_front_matter(const SourceText& text);

}  // namespace agreed
