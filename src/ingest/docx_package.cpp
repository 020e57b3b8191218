#include "ingest/docx_package.h"

#include <fmt/format.h>

#include <utility>

#include "ingest/office_xml.h"
#include "ingest/zip_archive.h"

namespace agreed {
namespace {

// "word/" of "word/document.xml".
std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
}

// The name of a part from the target of a relation, which is relative to its folder or starts with "/". A
// ".." in it may lead up inside the archive.
std::string resolved(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base = folder;
  while (target.starts_with("../") && !base.empty()) {
    target.remove_prefix(3);
    base = folder_of(std::string_view(base).substr(0, base.size() - 1));
  }
  return base + std::string(target);
}

// The part that a relation of this kind leads to; empty if there is none. The kind is the end of its type,
// which is the same in the transitional and the strict form.
std::string target_of(const std::optional<XmlNode>& relations, const std::string& folder,
                      std::string_view kind) {
  if (!relations.has_value()) return {};
  for (const XmlNode& one : relations->children) {
    if (one.name != "Relationship" || one.attribute("TargetMode") == "External") continue;
    if (one.attribute("Type").ends_with(kind)) return resolved(folder, one.attribute("Target"));
  }
  return {};
}

std::optional<Error> read_margins(ZipArchive& archive, const std::optional<XmlNode>& relations,
                                  const std::string& folder, const std::string& path,
                                  std::vector<XmlNode>& out) {
  if (!relations.has_value()) return std::nullopt;
  for (const XmlNode& one : relations->children) {
    const std::string_view type = one.attribute("Type");
    if (!type.ends_with("/header") && !type.ends_with("/footer")) continue;
    Result<std::optional<XmlNode>> part =
        read_optional_part(archive, resolved(folder, one.attribute("Target")), path);
    if (!part.ok()) return std::move(part).error();
    if (part.value().has_value()) out.push_back(std::move(*part.value()));
  }
  return std::nullopt;
}

// The text "EncryptedPackage" as a compound file writes the name of a stream.
bool names_encrypted_package(std::string_view bytes) {
  std::string wide;
  for (const char one : std::string_view("EncryptedPackage")) {
    wide += one;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

}  // namespace

bool is_compound_file(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Error compound_file_error(std::string_view bytes, const std::string& path) {
  if (names_encrypted_package(bytes)) {
    return {ErrorCode::syntax, "it is encrypted: save it without a password", path, 0};
  }
  return {ErrorCode::syntax, "it is a file of an old Office (.doc), which is not read: save it as DOCX", path,
          0};
}

Result<DocxPackage> open_docx(std::string_view bytes, const std::string& path) {
  if (is_compound_file(bytes)) return compound_file_error(bytes, path);
  Result<ZipArchive> opened = ZipArchive::open(bytes, path);
  if (!opened.ok()) return opened.error();
  ZipArchive& archive = opened.value();
  Result<std::optional<XmlNode>> package = read_optional_part(archive, "_rels/.rels", path);
  if (!package.ok()) return package.error();
  std::string main = target_of(package.value(), "", "/officeDocument");
  if (main.empty()) main = "word/document.xml";
  if (!archive.has(main)) {
    return Error{ErrorCode::syntax, fmt::format("it is no DOCX: its main part '{}' is missing", main), path,
                 0};
  }
  Result<XmlNode> document = read_part(archive, main, path);
  if (!document.ok()) return document.error();
  if (document.value().name != "document" || document.value().child("body") == nullptr) {
    return Error{ErrorCode::syntax, fmt::format("its main part '{}' is no text of Word", main), path, 0};
  }
  DocxPackage out;
  out.main = main;
  out.document = std::move(document.value());

  const std::string folder = folder_of(main);
  const std::string relations_name = folder + "_rels/" + main.substr(folder.size()) + ".rels";
  Result<std::optional<XmlNode>> relations = read_optional_part(archive, relations_name, path);
  if (!relations.ok()) return relations.error();
  struct Wanted {
    std::string_view kind;
    std::optional<XmlNode>* part;
    std::string* name;
  };
  for (const Wanted& wanted :
       {Wanted{"/styles", &out.styles, nullptr}, Wanted{"/numbering", &out.numbering, nullptr},
        Wanted{"/footnotes", &out.footnotes, &out.footnotes_name},
        Wanted{"/endnotes", &out.endnotes, &out.endnotes_name}}) {
    const std::string name = target_of(relations.value(), folder, wanted.kind);
    Result<std::optional<XmlNode>> part = read_optional_part(archive, name, path);
    if (!part.ok()) return part.error();
    *wanted.part = std::move(part.value());
    if (wanted.name != nullptr && wanted.part->has_value()) *wanted.name = name;
  }
  if (std::optional<Error> error = read_margins(archive, relations.value(), folder, path, out.margins))
    return std::move(*error);
  std::string core = target_of(package.value(), "", "/core-properties");
  if (core.empty()) core = "docProps/core.xml";
  Result<std::optional<XmlNode>> properties = read_optional_part(archive, core, path);
  if (!properties.ok()) return properties.error();
  out.core = std::move(properties.value());
  return out;
}

}  // namespace agreed
