// OdtBody: the paragraphs, lists, tables and notes of an ODT become blocks. (OpenDocument 1.2 part 1, 5
// to 9.)
//
// Tracked changes: what was inserted stands in the text between two marks; what was deleted stands aside and
// has one mark where it stood. Where a change that is not taken goes over the end of a paragraph, the next
// one joins.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/list_counter.h"
#include "ingest/odt_styles.h"
#include "ingest/xml_reader.h"

namespace agreed {

class OdtBody {
 public:
  // The styles must outlive it.
  OdtBody(const OdtStyles& styles, TrackedChanges changes);

  // Reads the element office:text into blocks, footnotes, language, a title (if a paragraph has that style)
  // and notes.
  void read(const XmlNode& text, Document& out);

 private:
  using Blocks = std::vector<DocumentBlock>;
  struct List {
    std::string style;
    ListCounter counter;
  };
  // Where a paragraph stands in a list.
  struct Place {
    List* list = nullptr;  // null: in none
    std::string style;     // its own of this level; empty: that of the paragraph
    int level = -1;        // from 0
    bool counted = false;  // it is the first of its item and not that of a header
    int start = -1;        // the item's own number; -1: the next one
  };
  struct Paragraph {
    bool open = false;
    std::string text;
    std::string style;
    int heading = 0;          // 0: none
    bool unnumbered = false;  // a heading that says so
    Place place;
    std::vector<const XmlNode*> boxes;
  };
  struct Change {
    bool deletion = false;
    const XmlNode* node = nullptr;
    bool restored = false;  // what was deleted stands in one place
  };

  void collect_changes(const XmlNode& text);
  void read_blocks(const XmlNode& container, const Place& place, Blocks& out);
  void read_container(const XmlNode& container, Place& place, Paragraph& current, Blocks& out);
  void read_list(const XmlNode& node, const Place& around, Paragraph& current, Blocks& out);
  void read_paragraph(const XmlNode& node, Place& place, Paragraph& current, Blocks& out);
  void start_paragraph(const XmlNode& node, const Place& place, Paragraph& current) const;
  void close_paragraph(Paragraph& current, Blocks& out);
  void number_block(const Paragraph& paragraph, DocumentBlock& block);
  void read_inline(const XmlNode& node, Paragraph& current, Blocks& out);
  void read_note(const XmlNode& node, Paragraph& current);
  void restore_deleted(const std::string& id, Paragraph& current, Blocks& out);
  void collect_deleted(const XmlNode& node, bool in_list,
                       std::vector<std::pair<const XmlNode*, bool>>& paragraphs) const;
  void read_table(const XmlNode& node, Blocks& out);
  void collect_rows(const XmlNode& node, std::vector<const XmlNode*>& rows) const;
  void take_text(std::string_view text, Paragraph& current);
  void tell(Document& out) const;

  const OdtStyles& styles_;
  const bool accept_;
  bool skipping_ = false;  // inside what was inserted and is not taken
  std::map<std::string, Change> changes_;
  std::vector<std::unique_ptr<List>> lists_;
  std::map<std::string, List*> list_by_id_;
  std::map<std::string, List*> last_list_of_style_;
  ListCounter outline_counter_;
  std::vector<DocumentFootnote> footnotes_;
  std::set<std::string> labels_;
  std::map<std::string, std::size_t> language_bytes_;
  std::string title_;
  std::size_t comments_ = 0;
  bool hidden_ = false;
  bool unknown_numbers_ = false;
};

}  // namespace agreed
