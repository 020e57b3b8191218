// Document: what a file says, whatever its format: blocks in reading order, each with the number that is
// printed before it, and footnotes. HTML, DOCX, ODT and PDF become this; document_markdown.h makes the text
// that the rest of the program reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"

namespace agreed {

enum class DocumentFormat : std::uint8_t { text, markdown, html, docx, odt, pdf };

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_row };

struct DocumentBlock {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;         // headings 1..6; list items from 1; else 0
  std::string number;    // as printed: "4.", "(a)", "II."; empty if none (bullets have none)
  std::string text;      // UTF-8 without mark-up; white space collapsed; cells of a row joined by " | "; the
                         // place of a footnote is "[^LABEL]"
  std::size_t line = 0;  // of HTML and text: one-based line; of PDF: page; else 0

  friend bool operator==(const DocumentBlock&, const DocumentBlock&) = default;
};

struct DocumentFootnote {
  std::string label;  // unique in the document; of letters, digits, "-" and "_"
  std::string text;   // as the text of a block

  friend bool operator==(const DocumentFootnote&, const DocumentFootnote&) = default;
};

struct Document {
  DocumentFormat format = DocumentFormat::text;
  std::string encoding;  // "UTF-8", "EUC-KR" ...; empty for docx, odt and pdf
  std::string title;     // both empty if the document names none
  std::string language;  // BCP 47
  std::vector<DocumentBlock> blocks;
  std::vector<DocumentFootnote> footnotes;
  std::vector<Note> notes;
};

// What to do with changes that somebody tracked in a DOCX or ODT. `original` is the text as it stood before
// any of them; `reject` undoes them one by one, which is the same text but for paragraphs that a rejected
// change joins or parts.
enum class TrackedChanges : std::uint8_t { accept, reject, original };

// Told as a long document is read: how many pages are done, of how many.
using DocumentProgress = std::function<void(std::size_t done, std::size_t pages)>;

struct DocumentOptions {
  TrackedChanges changes = TrackedChanges::accept;
  bool repair = false;          // undo mojibake: UTF-8 that was read as Latin-1 or windows-1252
  std::string encoding;         // forced, by its IANA name; empty: found in the bytes
  DocumentProgress progress{};  // of a PDF; none: nobody asks
};

// A document above this is refused: no statement comes near it, and parsers take several times as much.
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{64} * 1024 * 1024;

}  // namespace agreed
