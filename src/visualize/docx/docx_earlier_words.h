// Letters of the earlier text as they stand in the later document: runs that are deleted, moved away or in
// grey, rows of tables, and the notes that only the earlier text has. Such a note is put back
// into the part of its kind, so that rejecting the deletion of its mark gives it back: before the note whose
// mark is the next, since LibreOffice goes by the order of notes and not by their ids.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/docx_letters.h"
#include "visualize/docx/docx_elements.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

struct DocxAddedNote {
  std::uint32_t at = 0;  // byte of the document
  std::string xml;
};

class DocxEarlierWords {
 public:
  // All must outlive it.
  DocxEarlierWords(const DocxLetters& document, const LetterText& earlier, DocxElements& elements);

  // Letters inside a paragraph as a change of this kind, before the letter `at` of the document;
  // `properties`: of their runs.
  [[nodiscard]] std::string tracked(DocxEventKind kind, LetterRange letters, std::uint32_t at,
                                    const std::string& properties);

  // A row of a table, likewise.
  [[nodiscard]] std::string deleted_row(LetterRange row, std::uint32_t at);

  // The notes that the marks among these letters refer to, in the order of their marks in the document.
  [[nodiscard]] const std::vector<DocxAddedNote>& added_notes() const { return added_; }
  // Whether a note could not be put back: the document has no part for notes of its kind.
  [[nodiscard]] bool lost_note() const { return lost_note_; }

 private:
  // How a document writes its notes of a kind.
  struct NoteForm {
    std::uint32_t part = 0;  // index; 0: it has none
    ByteSpan mark;           // properties of the run of a mark
    ByteSpan paragraph;      // properties of a note's first paragraph
    ByteSpan number;         // the run of its number
    ByteSpan words;          // properties of a run of its words
  };

  [[nodiscard]] NoteForm form_of(bool endnotes) const;
  [[nodiscard]] std::string doubtful(LetterRange letters, const std::string& properties) const;
  [[nodiscard]] std::string run_of(const std::string& properties, const std::string& inside) const;
  [[nodiscard]] std::string mark_of_note(std::uint32_t letter, std::uint32_t at);
  [[nodiscard]] std::uint32_t place_of_note(std::uint32_t part, std::uint32_t at) const;
  [[nodiscard]] std::string note(const LetterNote& said, const NoteForm& form, bool endnote,
                                 std::uint32_t id);
  [[nodiscard]] std::string raised() const;  // properties of a run

  const DocxLetters& document_;
  const LetterText& earlier_;
  DocxElements& elements_;
  const NoteForm footnotes_;
  const NoteForm endnotes_;
  std::vector<DocxAddedNote> added_;
  bool lost_note_ = false;
};

}  // namespace agreed
