#include "cli/docx_text.h"

#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/git.h"
#include "ingest/document_format.h"
#include "text/date.h"
#include "text/file_bytes.h"
#include "text/source_text.h"

namespace agreed {
namespace {

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

Result<std::string> bytes_of(const std::string& argument) {
  struct stat info {};
  if (::stat(argument.c_str(), &info) == 0) return read_file_bytes(argument, kMaxDocumentBytes);
  if (names_git_revision(argument)) return read_git_revision(argument);
  return std::string();
}

bool is_time(std::string_view text) {
  constexpr std::string_view kForm = "T00:00:00Z";
  if (text.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == '0' ? !digit : text[i] != kForm[i]) return false;
  }
  return text.substr(1, 2) < "24" && text.substr(4, 2) < "60" && text.substr(7, 2) < "60";
}

}  // namespace

Result<std::optional<DocxDocument>> read_docx_text(const std::string& argument, const Corpus& corpus) {
  if (argument == "-" || corpus.find(argument) != nullptr) return std::optional<DocxDocument>();
  Result<std::string> bytes = bytes_of(argument);
  if (!bytes.ok()) return std::move(bytes).error();
  const Result<std::optional<DocumentFormat>> format = binary_format(bytes.value(), argument);
  if (!format.ok()) return format.error();
  if (format.value() != DocumentFormat::docx) return std::optional<DocxDocument>();
  Result<DocxLetters> letters = read_docx_letters(bytes.value(), argument);
  if (!letters.ok()) return std::move(letters).error();
  return std::optional<DocxDocument>(DocxDocument{std::move(bytes).value(), std::move(letters).value()});
}

std::optional<Error> use_letters(const DocxDocument& docx, Statement& statement) {
  StatementText& text = statement.texts.front();
  Result<SourceText> source = SourceText::from_bytes(text.source->path(), docx.letters.source);
  if (!source.ok()) return source.error();
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {0, text.source->size()};
  text.markdown = false;
  return std::nullopt;
}

Result<DocxRevision> docx_revision(const std::string& author, const std::string& date) {
  DocxRevision revision;
  if (!author.empty()) revision.author = author;
  if (date.empty()) return revision;
  constexpr std::size_t kDayLength = 10;
  const std::string day = date.substr(0, kDayLength);
  const std::string time = date.size() > kDayLength ? date.substr(kDayLength) : "T00:00:00Z";
  if (day.size() != kDayLength || !Date::parse(day) || !is_time(time))
    return usage("--date must be a day like 2035-10-30 or a time like 2035-10-30T12:00:00Z, not '" + date +
                 "'");
  revision.date = day + time;
  return revision;
}

}  // namespace agreed
