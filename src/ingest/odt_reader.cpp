#include "ingest/odt_reader.h"

#include <optional>

#include "ingest/inline_text.h"
#include "ingest/odt_body.h"
#include "ingest/odt_styles.h"
#include "ingest/office_xml.h"
#include "ingest/zip_archive.h"

namespace agreed {
namespace {

bool names_encryption(const XmlNode& node) {
  if (node.name == "encryption-data") return true;
  for (const XmlNode& one : node.children) {
    if (names_encryption(one)) return true;
  }
  return false;
}

void read_metadata(const XmlNode& root, Document& out) {
  const XmlNode* const meta = root.child("meta");
  if (meta == nullptr) return;
  if (const XmlNode* title = meta->child("title")) out.title = collapse_white_space(title->text());
  if (const XmlNode* language = meta->child("language")) {
    out.language = collapse_white_space(language->text());
  }
}

}  // namespace

Result<Document> read_odt(std::string_view bytes, const std::string& path, const DocumentOptions& options) {
  Result<ZipArchive> opened = ZipArchive::open(bytes, path);
  if (!opened.ok()) return opened.error();
  ZipArchive& archive = opened.value();
  const Result<std::optional<XmlNode>> manifest = read_optional_part(archive, "META-INF/manifest.xml", path);
  if (!manifest.ok()) return manifest.error();
  if (manifest.value().has_value() && names_encryption(*manifest.value())) {
    return Error{ErrorCode::syntax, "it is encrypted: save it without a password", path, 0};
  }
  if (!archive.has("content.xml")) {
    return Error{ErrorCode::syntax, "it is no ODT: its main part 'content.xml' is missing", path, 0};
  }
  const Result<XmlNode> content = read_part(archive, "content.xml", path);
  if (!content.ok()) return content.error();
  const XmlNode* const body = content.value().child("body");
  const XmlNode* const text = body == nullptr ? nullptr : body->child("text");
  if (text == nullptr) return Error{ErrorCode::syntax, "its main part 'content.xml' is no text", path, 0};

  Document out;
  out.format = DocumentFormat::odt;
  const Result<std::optional<XmlNode>> meta = read_optional_part(archive, "meta.xml", path);
  if (!meta.ok()) return meta.error();
  if (meta.value().has_value()) read_metadata(*meta.value(), out);
  OdtStyles styles;
  const Result<std::optional<XmlNode>> shared = read_optional_part(archive, "styles.xml", path);
  if (!shared.ok()) return shared.error();
  if (shared.value().has_value()) styles.add(*shared.value());
  styles.add(content.value());
  OdtBody(styles, options.changes).read(*text, out);
  if (out.blocks.empty()) return Error{ErrorCode::empty_text, "it has no text", path, 0};
  return out;
}

}  // namespace agreed
