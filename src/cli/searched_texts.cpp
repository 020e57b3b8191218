// Reads the archive and outside texts, alike for every verb that searches.
#include "cli/searched_texts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/imported_notes.h"
#include "cli/standard_input.h"

namespace agreed {
namespace {

Result<Statement> read_statement_from_stdin() {
  Result<std::string> input = read_standard_bytes();
  if (!input.ok()) return input.error();
  return statement_from_bytes(kStandardInputName, std::move(input).value());
}

Result<Corpus> without_folder(const Error& error, const ArchiveOptions& options, bool outside_only) {
  if (outside_only && options.statements.empty()) return Corpus{};
  return error;
}

}  // namespace

Result<Corpus> read_searched_archive(const ArchiveOptions& options, bool outside_only) {
  const Result<std::string> folder = archive_folder(options);
  if (!folder.ok()) return without_folder(folder.error(), options, outside_only);
  return outside_only ? load_vocabulary_files(folder.value()) : load_corpus(folder.value());
}

Result<Corpus> read_queried_archive(const ArchiveOptions& options, bool outside_only) {
  const Result<std::string> folder = archive_folder(options);
  if (!folder.ok()) return without_folder(folder.error(), options, outside_only);
  return load_corpus(folder.value());
}

OutsideTexts read_outside(const std::vector<std::string>& paths) {
  std::vector<std::string> named;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(named),
               [](const std::string& path) { return path != "-"; });
  OutsideTexts texts = load_outside(named);
  if (named.size() != paths.size()) {
    Result<Statement> input = read_statement_from_stdin();
    if (input.ok()) {
      texts.statements.push_back(std::move(input).value());
    } else {
      texts.errors.push_back(input.error());
    }
  }
  show_import_notes(texts.statements);
  return texts;
}

Result<DayRange> parse_days(const std::string& since, const std::string& until) {
  DayRange days;
  for (const auto& [text, day] : {std::pair{&since, &days.since}, {&until, &days.until}}) {
    if (text->empty()) continue;
    *day = Date::parse(*text);
    if (!*day) return Error{ErrorCode::usage, "'" + *text + "' is not a date (YYYY-MM-DD)", "", 0};
  }
  return days;
}

}  // namespace agreed
