#include "ingest/docx_reader.h"

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
  if (out.blocks.empty()) return Error{ErrorCode::empty_text, "it has no text", path, 0};
  return out;
}

}  // namespace agreed
