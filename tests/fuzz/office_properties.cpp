#include "fuzz/office_properties.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "ingest/document.h"
#include "ingest/docx_body.h"
#include "ingest/docx_reader.h"
#include "ingest/inline_text.h"
#include "ingest/odt_body.h"
#include "ingest/odt_reader.h"
#include "ingest/pdf_lines.h"
#include "ingest/pdf_paragraphs.h"
#include "ingest/pdf_reader.h"
#include "ingest/pdf_rows.h"
#include "ingest/xml_reader.h"
#include "text/utf8.h"

namespace agreed::fuzz {
namespace {

std::vector<std::string_view> parts_of(std::string_view bytes) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = bytes.find('\x1e');
    parts.push_back(bytes.substr(0, end));
    if (end == std::string_view::npos) return parts;
    bytes.remove_prefix(end + 1);
  }
}

std::string broken_text(const std::string& text) {
  if (find_bad_utf8(text) != text.size()) return "a text is no UTF-8";
  if (collapse_white_space(text) != text) return "white space is not collapsed: " + text;
  return {};
}

std::string broken_document(const Document& document) {
  for (const DocumentBlock& block : document.blocks) {
    for (const std::string* text : {&block.text, &block.number}) {
      std::string broken = broken_text(*text);
      if (!broken.empty()) return broken;
    }
    const bool leveled = block.kind == BlockKind::heading || block.kind == BlockKind::list_item;
    if (leveled != (block.level > 0)) return "a level of " + std::to_string(block.level);
    if (block.kind == BlockKind::heading && block.level > 6) return "a heading below level 6";
    if (block.text.empty() && block.kind != BlockKind::list_item) return "a block without text";
  }
  std::set<std::string> labels;
  for (const DocumentFootnote& note : document.footnotes) {
    if (!labels.insert(note.label).second) return "two notes are labelled " + note.label;
    std::string broken = broken_text(note.text);
    if (!broken.empty()) return broken;
  }
  return {};
}

bool same(const Document& left, const Document& right) {
  return left.blocks == right.blocks && left.footnotes == right.footnotes && left.notes == right.notes &&
         left.title == right.title && left.language == right.language;
}

template <typename Read>
std::string broken_reading(Read&& read) {
  const Result<Document> once = read();
  const Result<Document> again = read();
  if (once.ok() != again.ok()) return "read once and not again";
  if (!once.ok()) return once.error().message.empty() ? "an error without a message" : "";
  if (!same(once.value(), again.value())) return "read otherwise when read again";
  return broken_document(once.value());
}

std::optional<XmlNode> xml(const std::string& root, std::string_view inside) {
  // The names of namespaces as in the files, without which a prefix is an error.
  const std::string spaces =
      " xmlns:w=\"w\" xmlns:mc=\"m\" xmlns:wps=\"p\" xmlns:v=\"v\" xmlns:text=\"t\" "
      "xmlns:office=\"o\" xmlns:style=\"s\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:fo=\"f\" "
      "xmlns:loext=\"l\"";
  const std::string bytes = "<" + root + spaces + ">" + std::string(inside) + "</" + root + ">";
  Result<XmlNode> parsed = parse_xml(bytes, "x");
  if (!parsed.ok()) return std::nullopt;
  return std::move(parsed.value());
}

constexpr TrackedChanges kChanges[] = {TrackedChanges::accept, TrackedChanges::reject};

}  // namespace

std::string broken_docx_property(std::string_view bytes) {
  for (const TrackedChanges changes : kChanges) {
    DocumentOptions options;
    options.changes = changes;
    std::string broken;
    if (bytes.starts_with("PK")) {
      broken = broken_reading([&] { return read_docx(bytes, "x.docx", options); });
    } else {
      const std::vector<std::string_view> parts = parts_of(bytes);
      const auto part = [&](const char* root, std::size_t at) {
        return at < parts.size() ? xml(root, parts[at]) : std::nullopt;
      };
      std::optional<XmlNode> document = xml("document", "<body>" + std::string(parts[0]) + "</body>");
      if (!document.has_value() || document->child("body") == nullptr) return {};
      DocxPackage package;
      package.document = std::move(*document);
      package.styles = part("styles", 1);
      package.numbering = part("numbering", 2);
      package.footnotes = part("footnotes", 3);
      broken = broken_reading([&] {
        const DocxStyles styles(package.styles.has_value() ? &*package.styles : nullptr);
        Document out;
        DocxBody(package, styles, changes, true).read(out);
        return Result<Document>(std::move(out));
      });
    }
    if (!broken.empty()) return "docx: " + broken;
  }
  return {};
}

std::string broken_odt_property(std::string_view bytes) {
  for (const TrackedChanges changes : kChanges) {
    DocumentOptions options;
    options.changes = changes;
    std::string broken;
    if (bytes.starts_with("PK")) {
      broken = broken_reading([&] { return read_odt(bytes, "x.odt", options); });
    } else {
      const std::vector<std::string_view> parts = parts_of(bytes);
      const std::optional<XmlNode> text = xml("text", parts[0]);
      const std::optional<XmlNode> content =
          parts.size() < 2
              ? std::nullopt
              : xml("content", "<automatic-styles>" + std::string(parts[1]) + "</automatic-styles>");
      if (!text.has_value()) return {};
      broken = broken_reading([&] {
        OdtStyles styles;
        if (content.has_value()) styles.add(*content);
        Document out;
        OdtBody(styles, changes).read(*text, out);
        return Result<Document>(std::move(out));
      });
    }
    if (!broken.empty()) return "odt: " + broken;
  }
  return {};
}

std::string broken_pdf_property(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) {
    const std::string broken = broken_reading([&] { return read_pdf(bytes, "x.pdf"); });
    return broken.empty() ? "" : "pdf: " + broken;
  }
  std::vector<PdfPage> pages;
  std::size_t letters = 0;
  for (std::string_view part : parts_of(bytes)) {
    PdfPage page;
    page.width = 600;
    page.height = 800;
    while (part.size() > 4) {
      const std::string_view text = part.substr(4, part.substr(4).find('\x1f'));
      const auto number = [&](std::size_t at) {
        return static_cast<double>(static_cast<unsigned char>(part[at]));
      };
      PdfWord word;
      word.left = 2 * number(0);
      word.top = 3 * number(1);
      word.right = word.left + number(2);
      word.bottom = word.top + number(3) / 8;
      for (const char one : text) {
        if (one > ' ' && one < '\x7f') word.text += one;
      }
      word.space_after = text.size() % 2 == 0;
      part.remove_prefix(std::min(part.size(), 4 + text.size() + 1));
      if (!word.text.empty()) page.words.push_back(std::move(word));
    }
    trim_hanging_punctuation(page);
    pages.push_back(std::move(page));
  }
  const auto is_letter = [](char one) { return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z'); };
  const auto count = [&](const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter));
  };
  (void)remove_running_lines(pages);
  for (const PdfPage& page : pages) {
    for (const PdfWord& word : page.words) letters += count(word.text);
  }
  Document out;
  std::vector<PdfLine> lines = pdf_lines(pages);
  out.footnotes = take_footnotes(lines);
  out.blocks = pdf_paragraphs(lines).blocks;
  std::size_t kept = 0;
  for (const DocumentBlock& block : out.blocks) kept += count(block.number) + count(block.text);
  for (const DocumentFootnote& note : out.footnotes) {
    kept += count(note.text);
    // The label of a note on a later page: "p2-1", in the note's mark.
    if (note.label.starts_with('p')) ++letters;
  }
  if (kept != letters) return "pdf: " + std::to_string(kept) + " letters of " + std::to_string(letters);
  const std::string broken = broken_document(out);
  return broken.empty() ? "" : "pdf: " + broken;
}

}  // namespace agreed::fuzz
