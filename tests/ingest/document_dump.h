// A Document as lines: "title: T", "language: en", then for each block its kind, level, number and text, then
// footnotes and notes.
//
//   h1      Joint Communique
//   p       Lund, 2 May 2031
//   l1 1.   The Minister and the Secretary met.
//   r       A | B
#pragma once

#include <string>

#include "ingest/document.h"

namespace agreed::test {

inline std::string dump_document(const Document& document) {
  std::string out;
  if (!document.title.empty()) out += "title: " + document.title + '\n';
  if (!document.language.empty()) out += "language: " + document.language + '\n';
  for (const DocumentBlock& block : document.blocks) {
    constexpr const char* kKinds = "phlr";
    out += kKinds[static_cast<int>(block.kind)];
    if (block.level != 0) out += std::to_string(block.level);
    out += '\t' + block.number + '\t' + block.text + '\n';
  }
  for (const DocumentFootnote& one : document.footnotes) out += "[^" + one.label + "]: " + one.text + '\n';
  for (const Note& note : document.notes) out += "note: " + note.message + '\n';
  return out;
}

}  // namespace agreed::test
