// What of a web page is its text, and what is there to get about: menus, share buttons, cookie walls, footers.
//
// Evidence, in this order: landmarks (<main>, <article>, <nav>, <footer>, <aside>, role=...), what is hidden,
// the common words in class and id ("cookie", "breadcrumb", "share"), and the share of the letters that are
// links to elsewhere. Links to places of the same page are its table of contents and stay. Where the evidence
// is weak the text stays: a menu in a statement is seen, a paragraph that is gone is not.
#pragma once

#include <cstddef>
#include <string>

#include "ingest/xml_reader.h"

namespace agreed {

struct LeftOut {
  std::size_t parts = 0;
  std::size_t letters = 0;  // code points that are no blanks
  std::string longest;      // the beginning of the longest part
};

// Cuts all else out of the tree of a page.
[[nodiscard]] LeftOut keep_main_content(XmlNode& page);

}  // namespace agreed
