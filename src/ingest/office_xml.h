// A part of an office file: unpacked, then read within limits that fit long documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/xml_reader.h"
#include "ingest/zip_archive.h"

namespace agreed {

// Elements of a long document: half a million on 1,000 pages.
inline constexpr XmlLimits kOfficeXmlLimits = {kMaxZipEntryBytes, kMaxXmlDepth, 4'000'000};

// Errors: those of ZipArchive::read and parse_xml, with the name of the part in the path:
// "a.docx:word/x.xml".
[[nodiscard]] Result<XmlNode> read_part(ZipArchive& archive, std::string_view name, const std::string& path);

// Empty if the archive has no such part.
[[nodiscard]] Result<std::optional<XmlNode>> read_optional_part(ZipArchive& archive, std::string_view name,
                                                                const std::string& path);

}  // namespace agreed
