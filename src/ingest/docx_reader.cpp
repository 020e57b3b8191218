#include "ingest/docx_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/docx_body.h"
#include "ingest/docx_package.h"
#include "ingest/docx_styles.h"
#include "ingest/inline_text.h"

namespace agreed {
namespace {

std::string property_of(const DocxPackage& package, std::string_view name) {
  if (!package.core.has_value()) return {};
  const XmlNode* const found = package.core->child(name);
  return found == nullptr ? std::string() : collapse_white_space(found->text());
}

// What stands at the head or foot of pages is no text, and not left out in silence.
void add_note_on_margins(const DocxPackage& package, const DocxStyles& styles, TrackedChanges changes,
                         Document& out) {
  std::vector<std::string> shown;
  for (const XmlNode& part : package.margins) {
    std::string words = text_start(DocxBody(package, styles, changes, true).words_of(part));
    const bool has_letters = std::ranges::any_of(words, [](char one) {
      const auto byte = static_cast<unsigned char>(one);
      return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    });
    if (has_letters && std::ranges::find(shown, words) == shown.end()) shown.push_back(std::move(words));
  }
  if (!shown.empty())
    out.notes.push_back({fmt::format("left out as headers or footers: \"{}\"", fmt::join(shown, "\"; \""))});
}

}  // namespace

Result<Document> read_docx(std::string_view bytes, const std::string& path, const DocumentOptions& options) {
  const Result<DocxPackage> opened = open_docx(bytes, path);
  if (!opened.ok()) return opened.error();
  const DocxPackage& package = opened.value();
  const DocxStyles styles(package.styles.has_value() ? &*package.styles : nullptr);
  Document empty;
  empty.format = DocumentFormat::docx;
  empty.title = property_of(package, "title");
  empty.language = property_of(package, "language");
  Document out = empty;
  DocxBody body(package, styles, options.changes, true);
  body.read(out);
  if (body.lost_text()) {
    out = empty;
    DocxBody(package, styles, options.changes, false).read(out);
  }
  add_note_on_margins(package, styles, options.changes, out);
  if (out.blocks.empty()) return Error{ErrorCode::empty_text, "it has no text", path, 0};
  return out;
}

}  // namespace agreed
