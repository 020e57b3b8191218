// Makes DOCX and ODT files of a few paragraphs: the parts of XML that a test names, in the frame that each
// needs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/zip_maker.h"

namespace agreed::test {

struct DocxParts {
  std::string body = {};
  std::string styles = {};                // inside w:styles
  std::string numbering = {};             // inside w:numbering
  std::string footnotes = {};             // inside w:footnotes
  std::string endnotes = {};              // inside w:endnotes
  std::string core = {};                  // inside cp:coreProperties
  std::vector<std::string> headers = {};  // inside w:hdr, each
  std::vector<std::string> footers = {};  // inside w:ftr, each
};

inline std::string docx_root(const std::string& name, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
         inside + "</w:" + name + ">";
}

inline std::string make_docx(const DocxParts& parts) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::string of_document = relations;
  std::vector<std::pair<std::string, std::string>> entries = {
      {"_rels/.rels", relations + "<Relationship Id=\"r1\" Type=\"" + office +
                          "officeDocument\" Target=\"word/document.xml\"/>" + "</Relationships>"},
      {"word/document.xml", docx_root("document", "<w:body>" + parts.body + "</w:body>")}};
  const auto add_part = [&](const std::string& kind, const std::string& name, const std::string& root) {
    of_document +=
        "<Relationship Id=\"" + name + "\" Type=\"" + office + kind + "\" Target=\"" + name + ".xml\"/>";
    entries.emplace_back("word/" + name + ".xml", root);
  };
  const auto add = [&](const std::string& name, const std::string& inside) {
    if (!inside.empty()) add_part(name, name, docx_root(name, inside));
  };
  add("styles", parts.styles);
  add("numbering", parts.numbering);
  add("footnotes", parts.footnotes);
  add("endnotes", parts.endnotes);
  for (std::size_t i = 0; i < parts.headers.size(); ++i)
    add_part("header", "header" + std::to_string(i + 1), docx_root("hdr", parts.headers[i]));
  for (std::size_t i = 0; i < parts.footers.size(); ++i)
    add_part("footer", "footer" + std::to_string(i + 1), docx_root("ftr", parts.footers[i]));
  entries.emplace_back("word/_rels/document.xml.rels", of_document + "</Relationships>");
  if (!parts.core.empty()) {
    entries.emplace_back("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\">" +
                                                  parts.core + "</cp:coreProperties>");
  }
  return make_zip(entries);
}

struct OdtParts {
  std::string text = {};       // inside office:text
  std::string automatic = {};  // inside office:automatic-styles of content.xml
  std::string styles = {};     // inside office:styles of styles.xml
  std::string meta = {};       // inside office:meta
};

inline std::string odt_root(const std::string& name, const std::string& inside) {
  const std::string base = "urn:oasis:names:tc:opendocument:xmlns:";
  return "<office:" + name + " xmlns:office=\"" + base + "office:1.0\" xmlns:text=\"" + base +
         "text:1.0\" xmlns:style=\"" + base + "style:1.0\" xmlns:table=\"" + base +
         "table:1.0\" xmlns:draw=\"" + base + "drawing:1.0\" xmlns:fo=\"" + base +
         "xsl-fo-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:loext=\"urn:loext\">" +
         inside + "</office:" + name + ">";
}

inline std::string make_odt(const OdtParts& parts) {
  return make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        odt_root("document-content", "<office:automatic-styles>" + parts.automatic +
                                         "</office:automatic-styles><office:body><office:text>" + parts.text +
                                         "</office:text></office:body>")},
       {"styles.xml", odt_root("document-styles", "<office:styles>" + parts.styles + "</office:styles>")},
       {"meta.xml", odt_root("document-meta", "<office:meta>" + parts.meta + "</office:meta>")}});
}

}  // namespace agreed::test
