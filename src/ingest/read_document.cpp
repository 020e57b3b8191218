// Finds the format, decodes what is text, and leaves the rest to the reader of each format.
#include "ingest/read_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/document_format.h"
#include "ingest/encoding.h"
#include "ingest/html_reader.h"
#include "ingest/mojibake.h"
#include "text/file_bytes.h"

namespace agreed {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// Each run of lines between blank ones.
Document read_plain(std::string_view utf8, DocumentFormat format) {
  Document document;
  document.format = format;
  std::size_t line_number = 1;
  DocumentBlock block;
  const auto close = [&] {
    if (!block.text.empty()) document.blocks.push_back(std::move(block));
    block = {};
  };
  for (std::size_t at = 0; at < utf8.size(); ++line_number) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    std::string_view line = utf8.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_blank(line)) {
      close();
      continue;
    }
    if (block.text.empty()) {
      block.line = line_number;
    } else {
      block.text += '\n';
    }
    block.text += line;
  }
  close();
  return document;
}

void look_for_mojibake(std::string& utf8, const DocumentOptions& options,
                                       std::vector<Note>& notes) {
  Mojibake found = find_mojibake(utf8);
  if (found.characters == 0) return;
  const std::string places = fmt::format("{} {}", found.characters, found.characters == 1 ? "place" : "places");
  if (!options.repair) {
    notes.push_back({"UTF-8 that was read as windows-1252 in " + places + ": agreed import --repair undoes it"});
    return;
  }
  utf8 = std::move(found.repaired);
  notes.push_back({"UTF-8 that was read as windows-1252 was repaired in " + places});
}

Result<Document> read_binary(DocumentFormat format, const std::string& path) {
  const char* const name = format == DocumentFormat::docx ? "DOCX" : format == DocumentFormat::odt ? "ODT" : "PDF";
  return Error{ErrorCode::bad_value, fmt::format("{} is not read by this version", name), path, 0};
}

}  // namespace

Result<Document> read_document(std::string_view bytes, const std::string& path, const DocumentOptions& options) {
  if (is_blank(bytes)) return Error{ErrorCode::empty_text, "it is empty", path, 0};
  const Result<std::optional<DocumentFormat>> binary = binary_format(bytes, path);
  if (!binary.ok()) return binary.error();
  if (binary.value()) {
    if (bytes.size() > kMaxDocumentBytes) return too_large_error(path, bytes.size(), kMaxDocumentBytes);
    return read_binary(*binary.value(), path);
  }
  const std::string declared = declared_encoding(bytes);
  Result<DecodedText> decoded = decode_text(bytes, declared, options.encoding, path);
  if (!decoded.ok()) return std::move(decoded).error();
  std::string& utf8 = decoded.value().utf8;
  std::vector<Note>& notes = decoded.value().notes;
  look_for_mojibake(utf8, options, notes);
  const DocumentFormat format = text_format(utf8, path);
  Result<Document> document =
      format == DocumentFormat::html ? read_html(utf8, path) : Result<Document>(read_plain(utf8, format));
  if (!document.ok()) return document;
  document.value().encoding = decoded.value().encoding;
  notes.insert(notes.end(), document.value().notes.begin(), document.value().notes.end());
  document.value().notes = std::move(notes);
  if (document.value().blocks.empty()) return Error{ErrorCode::empty_text, "it is empty", path, 0};
  return document;
}

}  // namespace agreed
