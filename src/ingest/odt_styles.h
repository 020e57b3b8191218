// The styles of an ODT: what a paragraph or a list is by the name of its style, from styles.xml and the
// automatic styles of content.xml. (OpenDocument 1.2 part 1, 16.)
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ingest/list_counter.h"
#include "ingest/xml_reader.h"

namespace agreed {

class OdtStyles {
 public:
  // Adds the styles of a part's root, at first those of styles.xml. Names of automatic styles of the two
  // parts may be the same: those added last hold.
  void add(const XmlNode& root);

  // Whether the style, or one that it comes from, is that of the document's title.
  [[nodiscard]] bool is_title(const std::string& paragraph_style) const;
  [[nodiscard]] bool is_hidden(const std::string& style) const;
  // The list style that a paragraph style asks for; empty if none.
  [[nodiscard]] std::string list_style(const std::string& paragraph_style) const;
  // BCP 47, for text in East Asian characters or for other text; empty if none is named.
  [[nodiscard]] std::string language(const std::string& paragraph_style, bool east_asian) const;

  // The levels of a list style; those of no list if there is no such style.
  [[nodiscard]] const ListLevels& levels(const std::string& list_style) const;
  // The numbers of headings.
  [[nodiscard]] const ListLevels& outline() const { return outline_; }

 private:
  struct Style {
    std::string parent;
    std::string list_style;
    bool hidden = false;
    std::string language;
    std::string east_asian_language;
  };
  void add_style(const XmlNode& node, const std::string& name);
  template <typename Take>
  void follow(const std::string& style, Take&& take) const;

  std::map<std::string, Style> styles_;
  std::map<std::string, ListLevels> lists_;
  ListLevels outline_ = unnumbered();
  Style default_;

  [[nodiscard]] static ListLevels unnumbered();
};

}  // namespace agreed
