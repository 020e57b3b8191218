// Finds the format, decodes what is text, and leaves the rest to the reader of each format.
#include "ingest/read_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/document_format.h"
#include "ingest/docx_reader.h"
#include "ingest/encoding.h"
#include "ingest/html_reader.h"
#include "ingest/mojibake.h"
#include "ingest/odt_reader.h"
#include "ingest/pdf_reader.h"
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

void look_for_mojibake(std::string& utf8, const DocumentOptions& options, std::vector<Note>& notes) {
  const std::size_t count = count_mojibake(utf8);
  std::optional<Note> note = mojibake_note(count);
  if (!note) return;
  if (options.repair) {
    utf8 = repair_mojibake(utf8);
    note = Note{fmt::format("repaired UTF-8 that was read as windows-1252 in {} {}", count,
                            count == 1 ? "place" : "places")};
  }
  notes.push_back(std::move(*note));
}

Result<Document> read_binary(DocumentFormat format, std::string_view bytes, const std::string& path,
                             const DocumentOptions& options) {
  if (format == DocumentFormat::docx) return read_docx(bytes, path, options);
  if (format == DocumentFormat::odt) return read_odt(bytes, path, options);
  return read_pdf(bytes, path, options.progress);
}

}  // namespace

Result<DecodedText> decode_document(std::string_view bytes, const std::string& path,
                                    const DocumentOptions& options) {
  Result<DecodedText> decoded = decode_text(bytes, declared_encoding(bytes), options.encoding, path);
  if (decoded.ok()) look_for_mojibake(decoded.value().utf8, options, decoded.value().notes);
  return decoded;
}

Result<Document> read_document(std::string_view bytes, const std::string& path,
                               const DocumentOptions& options) {
  const Error empty{ErrorCode::empty_text, bytes.empty() ? "is empty" : "holds nothing but white space", path,
                    0};
  if (is_blank(bytes)) return empty;
  const Result<std::optional<DocumentFormat>> binary = binary_format(bytes, path);
  if (!binary.ok()) return binary.error();
  if (binary.value()) {
    if (bytes.size() > kMaxDocumentBytes) return too_large_error(path, bytes.size(), kMaxDocumentBytes);
    return read_binary(*binary.value(), bytes, path, options);
  }
  Result<DecodedText> decoded = decode_document(bytes, path, options);
  if (!decoded.ok()) return std::move(decoded).error();
  const std::string& utf8 = decoded.value().utf8;
  const DocumentFormat format = text_format(utf8, path);
  Result<Document> read =
      format == DocumentFormat::html ? read_html(utf8, path) : Result<Document>(read_plain(utf8, format));
  if (!read.ok()) return read;
  Document& document = read.value();
  if (document.blocks.empty()) return empty;
  document.encoding = decoded.value().encoding;
  std::vector<Note>& notes = decoded.value().notes;
  document.notes.insert(document.notes.begin(), notes.begin(), notes.end());
  return read;
}

}  // namespace agreed
