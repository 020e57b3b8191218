// A folder -> Corpus. Files are read in path order; those of one id are joined into one statement,
// English first; what does not fit is left out and named in errors.
#include "corpus/corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "corpus/archive_file.h"
#include "corpus/equivalents_file.h"
#include "corpus/folder_listing.h"
#include "corpus/for_each_index.h"
#include "corpus/ladders_file.h"
#include "corpus/nearest.h"
#include "corpus/statement_file.h"
#include "corpus/termbase_file.h"

namespace agreed {
namespace {

bool is_statement_name(std::string_view path) {
  const std::string_view name = file_name(path);
  return has_extension(name, ".md") && name != "README.md" && name.front() != '_';
}

Result<StatementFile> read_statement(const std::string& path) {
  Result<SourceText> text = SourceText::read(path);
  if (!text) return std::move(text).error();
  return read_statement_file(std::make_shared<const SourceText>(std::move(text).value()));
}

// English first, then by tag.
std::tuple<bool, std::string> language_order(const std::string& language) {
  return {language != "en" && language.substr(0, 3) != "en-", language};
}

const StatementText& text_of(const StatementFile& file) {
  return file.statement.texts.front();
}

std::string day(const std::optional<Date>& date) {
  return date ? date->to_string() : "unknown";
}

// What a further file says otherwise than the first of its id; no message if they agree.
Error disagreement(const StatementFile& file, const Statement& first) {
  const Statement& other = file.statement;
  Error error{ErrorCode::bad_value, {}, text_of(file).source->path(), 0};
  const std::string& path = first.texts.front().source->path();
  if (const StatementText* same = first.text_in(text_of(file).language)) {
    error.code = ErrorCode::duplicate;
    error.message = fmt::format("the id \"{}\" in the language \"{}\" is already in {}", first.id,
                                same->language, same->source->path());
    error.line = file.id_line;
  } else if (other.series != first.series) {
    error.message = fmt::format("the series is \"{}\", but \"{}\" in {}", other.series, first.series, path);
    error.line = file.series_line;
  } else if (other.ordinal != first.ordinal) {
    error.message = fmt::format("the ordinal is {}, but {} in {}", other.ordinal, first.ordinal, path);
    error.line = file.ordinal_line;
  } else if (other.date != first.date) {
    error.message = fmt::format("the date is {}, but {} in {}", day(other.date), day(first.date), path);
    error.line = file.date_line;
  }
  return error;
}

void sort_errors(std::vector<Error>& errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const Error& left, const Error& right) {
    return std::tie(left.path, left.line) < std::tie(right.path, right.line);
  });
}

void join_statements(std::vector<StatementFile> files, Corpus& corpus) {
  std::stable_sort(files.begin(), files.end(), [](const StatementFile& left, const StatementFile& right) {
    return std::tuple(left.statement.id, language_order(text_of(left).language)) <
           std::tuple(right.statement.id, language_order(text_of(right).language));
  });
  for (StatementFile& file : files) {
    if (corpus.statements.empty() || corpus.statements.back().id != file.statement.id) {
      corpus.statements.push_back(std::move(file.statement));
      continue;
    }
    Statement& first = corpus.statements.back();
    Error error = disagreement(file, first);
    if (!error.message.empty()) {
      corpus.errors.push_back(std::move(error));
      continue;
    }
    if (first.title.empty()) first.title = std::move(file.statement.title);
    first.texts.push_back(std::move(file.statement.texts.front()));
  }
  std::sort(corpus.statements.begin(), corpus.statements.end(),
            [](const Statement& left, const Statement& right) {
              return std::tie(left.date, left.id) < std::tie(right.date, right.id);
            });
}

void fill_series(Corpus& corpus) {
  std::map<std::string, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < corpus.statements.size(); ++i) {
    members[corpus.statements[i].series].push_back(i);
  }
  for (Series& series : corpus.series) {
    if (const auto found = members.find(series.id); found != members.end()) {
      series.statements = std::move(found->second);
      members.erase(found);
    }
  }
  for (auto& [id, statements] : members) {
    Series series;
    series.id = id;
    series.statements = std::move(statements);
    corpus.series.push_back(std::move(series));
  }
}

// Reads one of the files that describe an archive. A missing one is no error.
template <typename Read>
auto read_if_there(const std::string& path, Read read, std::vector<Error>& errors) {
  auto file = read(path);
  if (!file && file.error().code != ErrorCode::not_found) errors.push_back(file.error());
  return file;
}

void read_vocabulary_files(Corpus& corpus) {
  auto archive = read_if_there(join_path(corpus.folder, "archive.yaml"), read_archive_file, corpus.errors);
  auto termbase = read_if_there(join_path(corpus.folder, "termbase.yaml"), read_termbase_file, corpus.errors);
  auto equivalents =
      read_if_there(join_path(corpus.folder, "equivalents.yaml"), read_equivalents_file, corpus.errors);
  auto ladders = read_if_there(join_path(corpus.folder, "ladders.yaml"), read_ladders_file, corpus.errors);
  if (ladders) corpus.ladders = std::move(ladders).value();
  if (termbase) corpus.termbase = std::move(termbase).value();
  if (equivalents) corpus.equivalents = std::move(equivalents).value();
  if (archive) {
    ArchiveFile& file = archive.value();
    corpus.series = std::move(file.series);
    corpus.paragraph_classes = std::move(file.paragraph_classes);
    corpus.equivalents.rotations = std::move(file.parties);
    for (EquivalentGroup& phrase : file.phrases) corpus.equivalents.groups.push_back(std::move(phrase));
  }
}

}  // namespace

const Statement* Corpus::find(std::string_view id) const {
  for (const Statement& statement : statements) {
    if (statement.id == id) return &statement;
  }
  return nullptr;
}

const Series* Corpus::find_series(std::string_view id) const {
  for (const Series& candidate : series) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

std::vector<std::string> Corpus::nearest_ids(std::string_view id, std::size_t most) const {
  std::vector<std::string_view> ids;
  for (const Statement& statement : statements) ids.push_back(statement.id);
  for (const Series& candidate : series) ids.push_back(candidate.id);
  return nearest(id, std::move(ids), most);
}

Result<Corpus> load_corpus(const std::string& folder) {
  Result<FolderListing> listing = list_files(folder);
  if (!listing) return std::move(listing).error();
  Corpus corpus;
  corpus.folder = folder;
  corpus.errors = std::move(listing.value().errors);
  read_vocabulary_files(corpus);

  std::vector<std::string>& paths = listing.value().files;
  paths.erase(std::remove_if(paths.begin(), paths.end(), std::not_fn(is_statement_name)), paths.end());
  std::vector<std::optional<Result<StatementFile>>> read(paths.size());
  for_each_index(paths.size(), [&](std::size_t i) { read[i].emplace(read_statement(paths[i])); });

  std::vector<StatementFile> files;
  for (std::optional<Result<StatementFile>>& file : read) {
    if (file->ok()) {
      files.push_back(std::move(*file).value());
    } else {
      corpus.errors.push_back(file->error());
    }
  }
  join_statements(std::move(files), corpus);
  fill_series(corpus);
  sort_errors(corpus.errors);
  return corpus;
}

Result<Corpus> load_vocabulary_files(const std::string& folder) {
  if (std::optional<Error> problem = folder_problem(folder)) return std::move(*problem);
  Corpus corpus;
  corpus.folder = folder;
  read_vocabulary_files(corpus);
  sort_errors(corpus.errors);
  return corpus;
}

}  // namespace agreed
