// LetterReader: walks the tree of elements of a DOCX and the places of these elements side by side, and
// collects letters. docx_letter_blocks.cpp says what is a paragraph, a row and a note of it,
// docx_letter_runs.cpp what is a letter; both decide as docx_body.cpp does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/docx_alternative.h"
#include "ingest/docx_fields.h"
#include "ingest/docx_letters.h"
#include "ingest/docx_numbering.h"
#include "ingest/docx_package.h"
#include "ingest/docx_styles.h"
#include "ingest/xml_places.h"
#include "ingest/xml_reader.h"

namespace agreed {

// Calls take(node, place) for each child that is an element.
template <typename Take>
void each_child(const XmlNode& node, const XmlPlace& place, Take&& take) {
  std::size_t at = 0;
  for (const XmlNode& one : node.children) {
    if (!one.name.empty() && at < place.children.size()) take(one, place.children[at++]);
  }
}

[[nodiscard]] bool is_tracked_change(std::string_view name);

class LetterReader {
 public:
  // All must outlive it.
  // `hide_instructions`: as for DocxBody.
  LetterReader(const DocxPackage& package, const DocxStyles& styles, TrackedChanges changes,
               bool hide_instructions, DocxLetters& out);

  // The notes of a kind, before read(): the root of their part and its place. Index into the parts.
  void add_notes(bool endnotes, const XmlNode& root, const XmlPlace& place, std::uint32_t part);

  // Reads the main part, then the notes that it refers to, in the order in which it does.
  void read(const XmlNode& root, const XmlPlace& place);

  // Whether text went unseen because a field never ended. Such a reading is to be done again without hiding.
  [[nodiscard]] bool lost_text() const { return lost_text_; }

 private:
  struct Note {
    const XmlNode* node = nullptr;
    const XmlPlace* place = nullptr;
    std::uint32_t part = 0;
    bool taken = false;
  };
  struct WaitingNote {
    std::uint32_t mark = 0;  // its letter
    const Note* note = nullptr;
  };

  // Whether what stands in such an element is no letter.
  [[nodiscard]] bool is_taken_out(std::string_view name) const;
  template <typename Read>
  static void read_alternative(const XmlNode& node, const XmlPlace& place, Read&& read);

  void read_notes();
  void read_blocks(const XmlNode& container, const XmlPlace& place);
  void read_rows(const XmlNode& table, const XmlPlace& place);
  void read_row(const XmlNode& node, const XmlPlace& place);
  void read_cells(const XmlNode& row, const XmlPlace& place);
  void read_paragraph(const XmlNode& node, const XmlPlace& place);
  void end_open_paragraph();
  void end_paragraph(const XmlNode& node, DocxParagraph& paragraph);
  void end_story();
  void tell();
  [[nodiscard]] LetterParagraph traits_of(const XmlNode& node);
  void find_largest_id(const XmlNode& node);

  void read_inline(const XmlNode& node, const XmlPlace& place, std::int32_t container, bool tracked);
  void take_deleted(const std::string& text);
  [[nodiscard]] bool is_hidden(const XmlNode& run) const;
  void read_run(const XmlNode& node, const XmlPlace& place, std::int32_t container, bool tracked);
  void read_piece(const XmlNode& node, const XmlPlace& place);
  void read_text(const XmlNode& node, const XmlPlace& place);
  void take_note(const XmlNode& node, bool endnote);
  void add(LetterKind kind, std::string_view text);
  void add_object(std::string_view text, std::string_view as_written);

  static constexpr std::uint32_t kClosed = 0xffffffff;

  const bool accept_;
  const DocxStyles& styles_;
  DocxNumbering numbering_;
  DocxLetters& out_;
  std::map<std::pair<bool, std::string_view>, Note> notes_;  // by whether it is an endnote, and id
  std::vector<WaitingNote> waiting_;                         // notes whose marks are read, in order
  std::uint32_t part_ = 0;                                   // that is read
  DocxFields fields_;
  bool lost_text_ = false;
  std::uint32_t open_begin_ = kClosed;  // byte of the source where the paragraph under way begins
  std::uint32_t open_first_ = 0;        // its first letter
  const XmlNode* open_node_ = nullptr;  // the last of its elements
  std::uint32_t insertion_ = 0;         // see Letter
  std::size_t boxes_ = 0;
  std::size_t formulas_ = 0;
  std::size_t embedded_ = 0;
  bool hidden_text_ = false;
  bool marked_again_ = false;
};

template <typename Read>
void LetterReader::read_alternative(const XmlNode& node, const XmlPlace& place, Read&& read) {
  const XmlNode* const chosen = docx_alternative(node);
  each_child(node, place, [&](const XmlNode& one, const XmlPlace& at) {
    if (&one == chosen) read(one, at);
  });
}

}  // namespace agreed
