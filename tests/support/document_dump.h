// A document as a table of readable lines.
#pragma once

#include <string>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed::test {

// "p 4.|text", "h2|text", "i1 a.|text", "r|cell | cell"; then "^label|text" for each footnote.
inline std::string dump(const Document& document) {
  std::string out;
  for (const DocumentBlock& block : document.blocks) {
    const char* const kinds = "phir";
    out += kinds[static_cast<std::size_t>(block.kind)];
    if (block.level != 0) out += std::to_string(block.level);
    if (!block.number.empty()) out += " " + block.number;
    out += "|" + block.text + "\n";
  }
  for (const DocumentFootnote& note : document.footnotes) out += "^" + note.label + "|" + note.text + "\n";
  return out;
}

inline std::string dump(const Result<Document>& document) {
  return document.ok() ? dump(document.value()) : "! " + document.error().to_string() + "\n";
}

}  // namespace agreed::test
