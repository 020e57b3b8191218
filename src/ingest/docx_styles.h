// The styles of a DOCX: what a paragraph is by the name of its style. Each style adds to the one that it is
// based on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/xml_reader.h"

namespace agreed {

// Where a paragraph stands in the lists of a document, as far as one place in the file tells.
struct DocxListPlace {
  std::optional<int> list;   // numId; 0: in none
  std::optional<int> level;  // ilvl
};

// "w:val" of a child, as a number.
[[nodiscard]] std::optional<int> docx_number(const XmlNode* node);
// Whether a property that is on or off is on: there, and not "0", "false" or "off".
[[nodiscard]] bool docx_is_on(const XmlNode* node);
// The "w:numPr" of properties of a paragraph or style.
[[nodiscard]] DocxListPlace docx_list_place(const XmlNode& properties);

class DocxStyles {
 public:
  // Null: the file has no styles.
  explicit DocxStyles(const XmlNode* root);

  // The style that holds where a paragraph names none.
  [[nodiscard]] const std::string& default_style() const { return default_; }
  // 1..6, or 0 for a style that is no heading's. By its outline level, else by its name.
  [[nodiscard]] int heading_level(const std::string& style) const;
  [[nodiscard]] bool is_title(const std::string& style) const;
  [[nodiscard]] bool is_hidden(const std::string& style) const;
  [[nodiscard]] DocxListPlace list_place(const std::string& style) const;
  // BCP 47, for text in East Asian characters or for other text; empty if none is named.
  [[nodiscard]] std::string_view language(const std::string& style, bool east_asian) const;

 private:
  struct Style {
    std::string name;  // in lower case
    std::string based_on;
    std::optional<int> outline;  // 0..8, 9: body text
    std::optional<bool> hidden;
    DocxListPlace place;
    std::string language;
    std::string east_asian_language;
  };
  // Calls take() for a style and those it is based on, the nearest first, until it says true.
  template <typename Take>
  void follow(const std::string& style, Take&& take) const;

  std::map<std::string, Style> styles_;
  std::string default_;
  std::string language_;
  std::string east_asian_language_;
};

}  // namespace agreed
