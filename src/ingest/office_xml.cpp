#include "ingest/office_xml.h"

#include <utility>

namespace agreed {

Result<XmlNode> read_part(ZipArchive& archive, std::string_view name, const std::string& path) {
  const Result<std::string> bytes = archive.read(name);
  if (!bytes.ok()) return bytes.error();
  return parse_xml(bytes.value(), path + ":" + std::string(name), kOfficeXmlLimits);
}

Result<std::optional<XmlNode>> read_optional_part(ZipArchive& archive, std::string_view name,
                                                  const std::string& path) {
  if (!archive.has(name)) return std::optional<XmlNode>();
  Result<XmlNode> part = read_part(archive, name, path);
  if (!part.ok()) return part.error();
  return std::optional<XmlNode>(std::move(part.value()));
}

}  // namespace agreed
