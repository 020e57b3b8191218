// Text stays text, whatever its encoding was; what has a form of its own becomes Markdown.
#include "ingest/imported_text.h"

#include <optional>
#include <utility>

#include "ingest/document_format.h"
#include "ingest/document_markdown.h"
#include "ingest/mojibake.h"
#include "ingest/read_document.h"
#include "text/file_bytes.h"
#include "text/utf8.h"

namespace agreed {
namespace {

// UTF-8 without tags, the common case: it costs no copy.
bool is_as_written(const std::string& bytes, const std::string& path) {
  if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string::npos) return true;  // an error of its own
  return text_format(bytes, path) != DocumentFormat::html && find_bad_utf8(bytes) == bytes.size();
}

void add_notes(const std::vector<Note>& found, const std::string& path, std::vector<Note>& notes) {
  for (const Note& note : found) notes.push_back({path + ": " + note.message});
}

Result<ImportedText> as_text(std::string path, std::string utf8, std::vector<Note> notes) {
  Result<SourceText> source = SourceText::from_bytes(std::move(path), std::move(utf8));
  if (!source.ok()) return std::move(source).error();
  return ImportedText{std::move(source).value(), false, {}, {}, std::move(notes)};
}

Result<ImportedText> as_document(std::string path, const std::string& bytes) {
  Result<Document> read = read_document(bytes, path, {});
  if (!read.ok()) return std::move(read).error();
  Document& document = read.value();
  std::vector<Note> notes;
  add_notes(document.notes, path, notes);
  Result<SourceText> source = SourceText::from_bytes(std::move(path), markdown_of(document));
  if (!source.ok()) return std::move(source).error();
  return ImportedText{std::move(source).value(), true, std::move(document.title),
                      std::move(document.language), std::move(notes)};
}

}  // namespace

Result<ImportedText> import_text(std::string path, std::string bytes) {
  if (bytes.size() > kMaxTextBytes) return too_large_error(std::move(path), bytes.size(), kMaxTextBytes);
  const Result<std::optional<DocumentFormat>> binary = binary_format(bytes, path);
  if (!binary.ok()) return binary.error();
  if (binary.value()) return as_document(std::move(path), bytes);
  std::vector<Note> notes;
  if (is_as_written(bytes, path)) {
    if (const std::optional<Note> note = mojibake_note(count_mojibake(bytes)))
      add_notes({*note}, path, notes);
    return as_text(std::move(path), std::move(bytes), std::move(notes));
  }
  Result<DecodedText> decoded = decode_document(bytes, path, {});
  if (!decoded.ok()) return std::move(decoded).error();
  if (text_format(decoded.value().utf8, path) == DocumentFormat::html)
    return as_document(std::move(path), bytes);
  add_notes(decoded.value().notes, path, notes);
  return as_text(std::move(path), std::move(decoded).value().utf8, std::move(notes));
}

Result<ImportedText> import_file(const std::string& path) {
  Result<std::string> bytes = read_file_bytes(path, kMaxTextBytes);
  if (!bytes.ok()) return std::move(bytes).error();
  return import_text(path, std::move(bytes).value());
}

}  // namespace agreed
