// The automatic numbers of a DOCX: numbering.xml holds definitions of lists ("abstract numbers", each with
// levels) and lists that use one and may start anew; a paragraph names its list and level. Lists of one
// definition count on from each other. (ECMA-376 part 1, 17.9.)
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/docx_styles.h"
#include "ingest/list_counter.h"
#include "ingest/xml_reader.h"

namespace agreed {

struct DocxLabel {
  std::string number;  // as printed; empty for a bullet
  bool bullet = false;
  bool known = true;  // false: its style of numbers is not known here, and it is printed as decimal
};

class DocxNumbering {
 public:
  // Null: the file has no lists. The styles must outlive it.
  DocxNumbering(const XmlNode* root, const DocxStyles& styles);

  // The level of a list that belongs to a style, if one does.
  [[nodiscard]] std::optional<int> level_of_style(int list, const std::string& style) const;

  // Counts a paragraph. Nothing if there is no such list or level.
  [[nodiscard]] std::optional<DocxLabel> next(int list, int level, std::string_view language);

 private:
  struct Definition {
    ListLevels levels;
    std::map<std::string, int> level_by_style;
    std::string style_link;  // the style of numbers that it borrows its levels from
    ListCounter counter;
  };
  struct List {
    int definition = 0;
    std::map<int, int> starts;           // by level: the number that it starts anew with
    std::map<int, ListLevel> overrides;  // by level
    bool used = false;
  };
  // The definition whose levels hold for a list; null if the file leads nowhere.
  [[nodiscard]] const Definition* definition_of(const List& list) const;

  const DocxStyles& styles_;
  std::map<int, Definition> definitions_;
  std::map<int, List> lists_;
};

}  // namespace agreed
