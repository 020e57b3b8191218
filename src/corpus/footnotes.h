// The footnotes of a text held in excerpts: each mark "[^1]" in the body names, through its definition,
// where the phrase before it was read.
//
//   2. [...] linchpin of peace [...][^1]
//                                   ----                 mark
//   [^1]: https://example.org/a (quoted; in translation) definition: url (reading; note)
//
// Marks are not interpreted inside code spans; statements have none.
#pragma once

#include <vector>

#include "corpus/statement.h"
#include "text/result.h"
#include "text/source_text.h"
#include "text/span.h"

namespace agreed {

struct Footnotes {
  std::vector<Citation> citations;    // one for each mark, in order
  std::vector<ByteSpan> definitions;  // the lines of the definitions, in order
};

// Reads the footnotes of a span. Errors (bad_value, duplicate) name the line: a mark without
// definition, a definition without mark, two definitions of one label, one that does not read
// "URL (seen|quoted|paraphrase[; note])".
[[nodiscard]] Result<Footnotes> read_footnotes(const SourceText& text, ByteSpan body);

}  // namespace agreed
