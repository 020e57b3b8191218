// The least that Word and LibreOffice take for a document: the main part, its styles, and the relations
// between them.
#include "visualize/docx/docx_new.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "analyze/token_letters.h"
#include "text/check.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMainSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kRelationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kRelationTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kContentSpace = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr std::string_view kContentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kPackageType = "application/vnd.openxmlformats-package.relationships+xml";

std::string main_part(const LetterText& text) {
  std::string out = fmt::format("{}<w:document xmlns:w=\"{}\"><w:body>\n", kHead, kMainSpace);
  std::uint32_t begin = 0;
  for (const LetterParagraph& paragraph : text.paragraphs) {
    out += "<w:p>";
    if (!paragraph.style.empty())
      out += fmt::format("<w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", escape_xml(paragraph.style));
    if (begin < paragraph.end) {
      const std::uint32_t from = text.letters[begin].begin;
      const std::uint32_t to = text.letters[paragraph.end - 1].end;
      out += fmt::format("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
                         escape_xml(std::string_view(text.text).substr(from, to - from)));
    }
    out += "</w:p>\n";
    begin = paragraph.end + 1;
  }
  // A page of A4 with margins of an inch, in twentieths of a point.
  out +=
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" "
      "w:bottom=\"1440\" "
      "w:left=\"1440\" w:header=\"708\" w:footer=\"708\" "
      "w:gutter=\"0\"/></w:sectPr>\n</w:body></w:document>\n";
  return out;
}

std::string styles_part(const std::string& language) {
  const bool east_asian =
      language.starts_with("ko") || language.starts_with("ja") || language.starts_with("zh");
  std::string lang = fmt::format("<w:lang w:val=\"{}\"/>", escape_xml(language));
  if (east_asian) lang = fmt::format("<w:lang w:val=\"en\" w:eastAsia=\"{}\"/>", escape_xml(language));
  return fmt::format(
      "{}<w:styles xmlns:w=\"{}\">\n"
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/><w:szCs "
      "w:val=\"22\"/>{}</w:rPr></w:rPrDefault>"
      "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>\n"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/></w:style>\n"
      "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"heading 1\"/><w:basedOn "
      "w:val=\"Normal\"/>"
      "<w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/>"
      "<w:sz w:val=\"26\"/></w:rPr></w:style>\n"
      "</w:styles>\n",
      kHead, kMainSpace, lang, kHeadingStyle);
}

}  // namespace

Result<DocxLetters> new_docx(const LetterText& text, const std::string& language) {
  const Result<std::string> file = write_zip({}, new_docx_parts(main_part(text), language));
  if (!file.ok()) return file.error();
  Result<DocxLetters> letters = read_docx_letters(file.value(), "(new document)");
  if (letters.ok()) AGREED_CHECK(letters.value().text.size() == text.size());
  return letters;
}

std::vector<ZipPart> new_docx_parts(std::string main_xml, const std::string& language) {
  std::vector<ZipPart> parts;
  parts.push_back(
      {"[Content_Types].xml",
       fmt::format("{}<Types xmlns=\"{}\">"
                   "<Default Extension=\"rels\" ContentType=\"{}\"/>"
                   "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                   "<Override PartName=\"/word/document.xml\" ContentType=\"{}document.main+xml\"/>"
                   "<Override PartName=\"/word/styles.xml\" ContentType=\"{}styles+xml\"/></Types>\n",
                   kHead, kContentSpace, kPackageType, kContentTypes, kContentTypes)});
  parts.push_back(
      {"_rels/.rels",
       fmt::format("{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
                   "Target=\"word/document.xml\"/></Relationships>\n",
                   kHead, kRelationSpace, kRelationTypes)});
  parts.push_back({"word/document.xml", std::move(main_xml)});
  parts.push_back({"word/_rels/document.xml.rels",
                   fmt::format("{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" Type=\"{}/styles\" "
                               "Target=\"styles.xml\"/></Relationships>\n",
                               kHead, kRelationSpace, kRelationTypes)});
  parts.push_back({"word/styles.xml", styles_part(language)});
  return parts;
}

}  // namespace agreed
