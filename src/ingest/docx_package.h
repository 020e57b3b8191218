// The parts of a DOCX file (Open Packaging Conventions, ECMA-376 part 2), found by their relations and not by
// their usual names, as XML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/xml_reader.h"
#include "text/result.h"

namespace agreed {

struct DocxPackage {
  std::string main;  // name of the main part: "word/document.xml"
  XmlNode document;  // its root, with a child "body"
  std::optional<XmlNode> styles;
  std::optional<XmlNode> numbering;
  std::optional<XmlNode> footnotes;
  std::optional<XmlNode> endnotes;
  std::string footnotes_name;  // of their part; empty if there is none
  std::string endnotes_name;
  std::vector<XmlNode> margins;  // headers and footers
  std::optional<XmlNode> core;   // title and language
};

// Errors: those of ZipArchive and parse_xml; syntax if it is encrypted, a .doc of old, has no main part, or
// its main part is no text of Word.
[[nodiscard]] Result<DocxPackage> open_docx(std::string_view bytes, const std::string& path);

// Whether it is a compound file: the container of a DOCX with a password, and of .doc.
[[nodiscard]] bool is_compound_file(std::string_view bytes);
// The error for one, which tells the two apart.
[[nodiscard]] Error compound_file_error(std::string_view bytes, const std::string& path);

}  // namespace agreed
