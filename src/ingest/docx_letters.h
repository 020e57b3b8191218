// DocxLetters: the letters of a DOCX with the bytes of its parts that say each, so that some of them can be
// marked and all the rest kept. Tracked changes of others are read as accepted; what they deleted is no
// letter.
//
// The letters of footnotes and endnotes stand behind those of the text, each note once, in the order of their
// marks. Not among the letters: headers, text boxes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/letter_text.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// A link, a tracked insertion: what stands around runs inside a paragraph.
struct DocxContainer {
  std::int32_t parent = -1;  // index; -1: the paragraph
  bool tracked = false;      // w:ins or w:moveTo
  bool reopens = false;      // it can be closed and opened again between two runs
  ByteSpan start_tag;
  ByteSpan content;
  ByteSpan whole;
};

// A child of a run: "w:t" has any number of letters, anything else one or none.
struct DocxPiece {
  ByteSpan whole;
  LetterRange letters;
  bool is_text = false;
};

struct DocxRun {
  ByteSpan whole;
  ByteSpan start_tag;
  ByteSpan properties;  // "w:rPr"; empty if there is none
  std::uint32_t paragraph = 0;
  std::int32_t container = -1;  // the innermost
  bool tracked = false;         // in a tracked insertion
  bool is_number = false;       // the number of a note, before its words
  std::vector<DocxPiece> pieces;
  LetterRange letters;
};

// An element "w:p". Where a tracked change joins it to the next one it has no letter that ends it.
struct DocxParagraph {
  std::uint32_t part = 0;  // index
  ByteSpan whole;
  ByteSpan start_tag;             // "<w:p/>" as well
  bool closed = false;            // it is written so
  std::uint32_t content_end = 0;  // byte where its end tag begins
  ByteSpan properties;            // "w:pPr"; empty if there is none
  bool tracked_mark = false;
  LetterRange letters;  // those of its runs, and the one that ends it
  bool has_end = false;
  std::uint32_t traits = 0;  // index into the letters' paragraphs; only if has_end
};

struct DocxRow {
  ByteSpan whole;
  ByteSpan start_tag;
  ByteSpan properties;              // "w:trPr"; empty if there is none
  std::uint32_t properties_at = 0;  // byte at which one would stand
  bool tracked = false;
  LetterRange letters;  // its row_end included
};

// What a tracked change of somebody took out.
struct DocxDeleted {
  std::uint32_t before = 0;  // it stands before this letter
  std::string text;
};

// A part of the file that has letters.
struct DocxPart {
  std::string name;       // "word/document.xml"
  ByteSpan bytes;         // of DocxLetters::xml
  std::uint32_t end = 0;  // byte where the end tag of its root begins; 0 for a root that has none
  bool endnotes = false;
};

// A note of the letters, in the order of theirs.
struct DocxNote {
  std::uint32_t part = 0;  // index
  ByteSpan whole;
};

struct DocxLetters {
  std::string main;             // name of the main part
  std::vector<DocxPart> parts;  // the main part, then those of notes
  std::string xml;              // their bytes, one behind the other; all places here are places in it
  std::string prefix;           // of their elements: "w:"
  LetterText text;
  // By letter: its place in `source`, the plain text of all paragraphs with their printed numbers, a blank
  // line between them. Ascending.
  std::vector<std::uint32_t> places;
  std::string source;
  std::vector<DocxRun> runs;              // in order
  std::vector<DocxParagraph> paragraphs;  // in order
  std::vector<DocxRow> rows;
  std::vector<DocxContainer> containers;
  std::vector<DocxDeleted> deleted;  // in order
  std::vector<DocxNote> text_notes;  // as text.notes
  std::uint32_t next_change = 1;     // greater than every w:id of the parts
  std::vector<Note> notes;           // on what is none of the letters
};

// A file and its letters.
struct DocxDocument {
  std::string file;  // its bytes
  DocxLetters letters;
};

// `changes`: as accepted, or as rejected (then nothing is told of what somebody deleted). Errors: those of
// open_docx() and find_xml_places().
[[nodiscard]] Result<DocxLetters> read_docx_letters(std::string_view bytes, const std::string& path,
                                                    TrackedChanges changes = TrackedChanges::accept);

}  // namespace agreed
