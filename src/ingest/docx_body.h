// DocxBody: the paragraphs, tables and notes of a DOCX become blocks. (WordprocessingML, ECMA-376 part
// 1, 17.)
//
// A tracked change is taken or left where it stands; where one goes over the mark at the end of a paragraph,
// the next paragraph joins, as it does in Word: the joined one has the number and style of the later one.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/docx_fields.h"
#include "ingest/docx_numbering.h"
#include "ingest/docx_package.h"
#include "ingest/docx_styles.h"

namespace agreed {

class DocxBody {
 public:
  // All must outlive it. `hide_instructions`: text in the instruction of a field is not shown (true but for
  // files whose fields never end).
  DocxBody(const DocxPackage& package, const DocxStyles& styles, TrackedChanges changes,
           bool hide_instructions);

  // Reads the body into blocks, footnotes, language, a title (if a paragraph has that style) and notes.
  void read(Document& out);

  // What a header or footer says, on one line.
  [[nodiscard]] std::string words_of(const XmlNode& part);

  // Whether text went unseen because a field was open when the document ended. Such a reading is to be done
  // again without hiding.
  [[nodiscard]] bool lost_text() const;

 private:
  using Blocks = std::vector<DocumentBlock>;
  // What of a paragraph's properties counts here.
  struct Properties {
    std::string style;
    DocxListPlace place;
    std::optional<int> outline;
  };
  // A paragraph under way; it goes on into the next one where its mark is gone.
  struct Paragraph {
    std::string text;
    std::vector<const XmlNode*> boxes;
    Properties properties;  // of the last of its elements
  };

  void read_blocks(const XmlNode& container, Blocks& out);
  void read_container(const XmlNode& container, Paragraph& open, Blocks& out);
  void read_paragraph(const XmlNode& node, Paragraph& open, Blocks& out);
  void close_paragraph(const Properties& properties, Paragraph& open, Blocks& out);
  void close_rest(Paragraph& open, Blocks& out);
  void read_table(const XmlNode& node, Blocks& out);
  void collect_rows(const XmlNode& node, std::vector<const XmlNode*>& rows) const;
  void collect_cells(const XmlNode& node, std::vector<const XmlNode*>& cells) const;
  void read_inline(const XmlNode& node, Paragraph& open);
  void read_run(const XmlNode& node, Paragraph& open);
  void read_in_run(const XmlNode& node, bool custom_mark, Paragraph& open);
  void take_text(std::string_view text, Paragraph& open);
  void take_symbol(const XmlNode& node, Paragraph& open);
  void take_note(const XmlNode& node, bool endnote, Paragraph& open);
  void read_notes(const std::optional<XmlNode>& part, bool endnotes, Document& out);
  void tell(Document& out) const;
  [[nodiscard]] Properties properties_of(const XmlNode& paragraph) const;
  [[nodiscard]] std::string_view language_of(std::string_view text) const;
  // Whether what stands in such an element ("ins", "del", "moveFrom", "moveTo") is left out.
  [[nodiscard]] bool is_left_out(std::string_view change) const;
  [[nodiscard]] bool mark_is_gone(const XmlNode& paragraph) const;

  const DocxPackage& package_;
  const DocxStyles& styles_;
  DocxNumbering numbering_;
  const bool accept_;
  DocxFields fields_;
  std::map<std::string, std::string> footnote_labels_;  // by id
  std::map<std::string, std::string> endnote_labels_;
  std::vector<std::string> footnote_order_;
  std::vector<std::string> endnote_order_;
  std::string style_;         // of the paragraph under way
  std::string run_language_;  // of the run under way; empty: the style's
  std::string run_east_asian_language_;
  std::map<std::string, std::size_t> language_bytes_;
  std::string title_;
  std::size_t changes_ = 0;
  std::size_t comments_ = 0;
  std::size_t hidden_runs_ = 0;
  std::size_t embedded_ = 0;
  std::set<std::string> unknown_symbols_;
  bool unknown_numbers_ = false;
};

}  // namespace agreed
