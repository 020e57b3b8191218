// Which marks of a page are footnote marks, and where their notes stand.
//
// A mark is a link to a later place of the page whose text is a number, a letter or a sign, raised or in
// brackets; or a raised number or sign without a link, if a later block begins with the same one raised.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ingest/xml_reader.h"

namespace agreed {

class HtmlFootnotes {
 public:
  // The page must stay as it is while this is used.
  explicit HtmlFootnotes(const XmlNode& page);

  // The label of the note that the element is a mark of, or the block with the text of the note; empty if
  // it is none.
  [[nodiscard]] std::string_view mark(const XmlNode& node) const;
  [[nodiscard]] std::string_view note(const XmlNode& node) const;
  // Whether a link leads back, from a note to its mark.
  [[nodiscard]] bool leads_back(const XmlNode& node) const;

 private:
  struct Place {
    std::size_t order = 0;  // among all elements; what is inside comes before `end`
    std::size_t end = 0;
    const XmlNode* block = nullptr;  // the innermost around it, or itself
    const XmlNode* sup = nullptr;
  };
  void walk(const XmlNode& node, Place place);
  void find_linked();
  void find_raised();
  std::string new_label(std::string_view text, const XmlNode* note);

  std::unordered_map<const XmlNode*, Place> places_;
  std::unordered_map<std::string, const XmlNode*> targets_;
  std::unordered_map<const XmlNode*, std::string> marks_;
  std::unordered_map<const XmlNode*, std::string> notes_;
  std::unordered_map<std::string, const XmlNode*> labels_;
  std::unordered_set<const XmlNode*> linked_;  // <sup> around a mark or in it
  std::vector<const XmlNode*> links_;
  std::vector<const XmlNode*> raised_;
  std::unordered_map<std::string, const XmlNode*> raised_notes_;  // the last block that begins with it
};

// "12" of "[12]", " 12. " or "(12)"; empty unless it is a number of up to three digits, one or two letters, or
// asterisks and daggers.
[[nodiscard]] std::string footnote_sign(std::string_view text);

}  // namespace agreed
