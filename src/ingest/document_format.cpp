// Signatures of the first bytes, and for HTML its first tag or the number of its tags.
#include "ingest/document_format.h"

#include <algorithm>
#include <array>

#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::size_t kHead = 64 * 1024;
// Of a piece of a page without <html>: so many tags of its own kind, whatever the file is called.
constexpr std::size_t kManyTags = 40;
constexpr std::size_t kSomeTags = 2;  // where the name says that it is a page

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOdt = "mimetypeapplication/vnd.oasis.opendocument.text";

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == ascii_lower_letter(b); });
}

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return path.size() > ending.size() && starts_with_word(path.substr(path.size() - ending.size()), ending);
  });
}

// Past white space, comments and an XML declaration.
std::string_view after_prolog(std::string_view text) {
  for (;;) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
    if (begin == std::string_view::npos) return {};
    text.remove_prefix(begin);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?xml")) return text;
    const std::size_t end = text.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + (comment ? 3 : 2));
  }
}

std::size_t count_page_tags(std::string_view text) {
  constexpr std::array<std::string_view, 12> kTags{"<div", "<p>", "<p ", "</p>",   "<h1",     "<h2",
                                                   "<li",  "<ul", "<ol", "<table", "<script", "<section"};
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at, 9);
    count += std::any_of(kTags.begin(), kTags.end(),
                         [&](std::string_view t) { return starts_with_word(rest, t); });
  }
  return count;
}

Error not_read(const std::string& path, std::string message) {
  return {ErrorCode::bad_value, std::move(message), path, 0};
}

}  // namespace

Result<std::optional<DocumentFormat>> binary_format(std::string_view bytes, const std::string& path) {
  using Found = std::optional<DocumentFormat>;
  if (bytes.starts_with(kZip)) {
    constexpr std::size_t kNameOfFirst = 30;
    if (bytes.size() > kNameOfFirst && bytes.substr(kNameOfFirst).starts_with(kOdt))
      return Found(DocumentFormat::odt);
    // Names of parts stand in an archive as they are.
    if (bytes.find("word/") != bytes.npos || bytes.find("[Content_Types].xml") != bytes.npos)
      return Found(DocumentFormat::docx);
    if (bytes.find("content.xml") != bytes.npos) return Found(DocumentFormat::odt);
    return not_read(path, "a ZIP archive, but neither DOCX nor ODT");
  }
  if (bytes.starts_with("%PDF-")) return Found(DocumentFormat::pdf);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return not_read(path, "an old Word file or one with a password: save it as DOCX without a password");
  if (bytes.starts_with("{\\rtf")) return not_read(path, "RTF is not read: save it as DOCX or text");
  return Found();
}

DocumentFormat text_format(std::string_view utf8, std::string_view path) {
  const bool is_markdown = ends_with_one_of(path, {".md", ".markdown"});
  const DocumentFormat text = is_markdown ? DocumentFormat::markdown : DocumentFormat::text;
  const std::string_view head = after_prolog(utf8);
  for (const std::string_view tag : {"<!doctype html", "<html", "<head>", "<body"}) {
    if (starts_with_word(head, tag)) return DocumentFormat::html;
  }
  if (is_markdown || ends_with_one_of(path, {".txt", ".text"}) || head.empty()) return text;
  const bool is_page =
      ends_with_one_of(path, {".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".jsp", ".php"});
  return count_page_tags(head.substr(0, kHead)) >= (is_page ? kSomeTags : kManyTags) ? DocumentFormat::html
                                                                                     : text;
}

}  // namespace agreed
