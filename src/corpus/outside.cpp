// Texts from outside the archive: front matter is cut off whatever its keys, the date comes from it or
// from the file name, and the rest is held in full unless it says "text: excerpts".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "corpus/corpus.h"
#include "corpus/folder_listing.h"
#include "corpus/for_each_index.h"
#include "corpus/front_matter.h"
#include "corpus/languages.h"
#include "corpus/yaml_map.h"
#include "corpus/yaml_reader.h"
#include "text/file_bytes.h"
#include "text/sha256.h"

namespace agreed {
namespace {

namespace fs = std::filesystem;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

std::string scalar(const YamlNode& map, std::string_view key) {
  const YamlNode* value = map.find(key);
  return value != nullptr && value->kind == YamlNode::Kind::scalar ? value->text : std::string();
}

// "2021-12-02", alone or before a time. A day in this form that the calendar does not have is a
// problem; a date in any other form is left to the file name.
void read_date(const YamlNode& map, Statement& statement, YamlProblems& problems) {
  const std::string text = scalar(map, "date");
  constexpr std::string_view kForm = "0000-00-00";
  if (text.size() < kForm.size()) return;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == '0' ? !digit : text[i] != '-') return;
  }
  if (text.size() > kForm.size() &&
      std::string_view("Tt \t").find(text[kForm.size()]) == std::string_view::npos) {
    return;
  }
  statement.date = Date::parse(std::string_view(text).substr(0, kForm.size()));
  if (statement.date) return;
  problems.add(ErrorCode::bad_value, fmt::format("\"date\" is not a day of the calendar: \"{}\"", text),
               map.find("date")->line);
}

void read_keys(const YamlNode& map, Statement& statement, YamlProblems& problems) {
  read_date(map, statement, problems);
  statement.title = scalar(map, "title");
  statement.place = scalar(map, "place");
  if (scalar(map, "text") == "excerpts") statement.texts.front().held = Held::excerpts;
  for (const std::string_view key : {"language", "lang"}) {
    const std::string language = scalar(map, key);
    if (!is_language_tag(language)) continue;
    statement.texts.front().language = language;
    return;
  }
}

// "ko" of "scm-53.ko.md", as the files of an archive are named: two letters that are a code of ISO 639-1,
// with or without a region ("pt-BR"). Empty for any other name.
std::string language_in_name(std::string_view name) {
  const std::size_t extension = name.rfind('.');
  if (extension == std::string_view::npos || extension == 0) return {};
  const std::size_t dot = name.rfind('.', extension - 1);
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view tag = name.substr(dot + 1, extension - dot - 1);
  const std::string_view primary = primary_language(tag);
  const bool lower = std::ranges::all_of(primary, [](char c) { return c >= 'a' && c <= 'z'; });
  if (primary.size() != 2 || !lower || !is_language_tag(tag) || !is_known_language(tag)) return {};
  return std::string(tag);
}

// Cuts front matter off the body and reads it. Prose between two Markdown rules is no front matter: it is
// no map, and a blank line follows the first rule.
std::optional<Error> read_front_matter(const SourceText& source, Statement& statement) {
  const std::optional<FrontMatter> matter = find_front_matter(source);
  if (!matter) return std::nullopt;
  if (matter->yaml.size() > kMaxFrontMatterBytes) {
    if (matter->opens_blank) return std::nullopt;
    return Error{ErrorCode::too_large,
                 fmt::format("the front matter has {} bytes, the limit is {}", matter->yaml.size(),
                             kMaxFrontMatterBytes),
                 source.path(), 1};
  }
  const Result<YamlNode> root = parse_yaml(source.slice(matter->yaml), {source.path(), matter->first_line});
  if (!root) return root.error();
  const YamlNode::Kind kind = root.value().kind;
  if (kind != YamlNode::Kind::map && kind != YamlNode::Kind::null) {
    if (matter->opens_blank) return std::nullopt;
    return Error{ErrorCode::syntax, "the front matter must be a map of keys", source.path(),
                 matter->first_line};
  }
  statement.texts.front().body = matter->body;
  YamlProblems problems(source.path());
  read_keys(root.value(), statement, problems);
  if (problems.any()) return problems.first();
  if (is_blank(source.slice(matter->body))) {
    return Error{ErrorCode::empty_text, "there is no text below the front matter", source.path(), 0};
  }
  return std::nullopt;
}

// The paths to read, each once however it is spelt, in the order given.
class PathList {
 public:
  void add(const std::string& path) {
    std::error_code ignored;
    if (known_.insert(fs::absolute(path, ignored).lexically_normal().string()).second) paths_.push_back(path);
  }
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }

 private:
  std::set<std::string> known_;
  std::vector<std::string> paths_;
};

void add_folder(const std::string& folder, PathList& paths, std::vector<Error>& errors) {
  Result<FolderListing> listing = list_files(folder);
  if (!listing) {
    errors.push_back(listing.error());
    return;
  }
  for (Error& error : listing.value().errors) errors.push_back(std::move(error));
  bool any = false;
  for (const std::string& path : listing.value().files) {
    if (!is_document_name(path)) continue;
    if (file_name(path) == "README.md") continue;
    any = true;
    paths.add(path);
  }
  if (!any)
    errors.push_back(
        {ErrorCode::not_found, "the folder holds no text: .md, .txt, .html, .docx, .odt or .pdf", folder, 0});
}

}  // namespace

bool is_document_name(std::string_view path) {
  constexpr std::array<std::string_view, 7> kExtensions{".md",   ".txt", ".html", ".htm",
                                                        ".docx", ".odt", ".pdf"};
  return std::ranges::any_of(kExtensions, [&](std::string_view e) { return has_extension(path, e); });
}

Result<Statement> statement_from_text(std::shared_ptr<const SourceText> source) {
  Statement statement;
  statement.id = source->path();
  StatementText& text = statement.texts.emplace_back();
  text.held = Held::full;
  text.markdown = has_extension(source->path(), ".md");
  text.body = {source->content_begin(), source->size()};
  if (std::string language = language_in_name(file_name(source->path())); !language.empty())
    text.language = std::move(language);
  if (std::optional<Error> error = read_front_matter(*source, statement)) return std::move(*error);
  if (!statement.date) statement.date = Date::find_in_name(file_name(source->path()));
  text.source = std::move(source);
  return statement;
}

Result<Statement> statement_from_import(ImportedText text) {
  Result<Statement> read = statement_from_text(std::make_shared<const SourceText>(std::move(text.source)));
  if (!read.ok()) return read;
  Statement& statement = read.value();
  StatementText& made = statement.texts.front();
  made.notes = std::move(text.notes);
  if (!text.is_document) return read;
  made.imported = true;
  made.markdown = true;
  statement.title = std::move(text.title);
  const bool known = is_language_tag(text.language) && is_known_language(text.language);
  if (known && language_in_name(file_name(made.source->path())).empty())
    made.language = primary_language(text.language);
  return read;
}

Result<Statement> statement_from_bytes(std::string path, std::string bytes) {
  const std::string original = bytes;
  Result<ImportedText> text = import_text(std::move(path), std::move(bytes));
  if (!text.ok()) return std::move(text).error();
  Result<Statement> statement = statement_from_import(std::move(text).value());
  if (!statement.ok()) return statement;
  StatementText& made = statement.value().texts.front();
  if (made.source->bytes() != original) made.sha256 = sha256_hex(original);
  return statement;
}

Result<Statement> statement_from_file(const std::string& path) {
  Result<std::string> bytes = read_file_bytes(path, kMaxTextBytes);
  if (!bytes.ok()) return std::move(bytes).error();
  return statement_from_bytes(path, std::move(bytes).value());
}

OutsideTexts load_outside(const std::vector<std::string>& paths) {
  OutsideTexts texts;
  PathList list;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      add_folder(path, list, texts.errors);
    } else {
      list.add(path);
    }
  }
  std::vector<std::optional<Result<Statement>>> read(list.paths().size());
  for_each_index(read.size(), [&](std::size_t i) { read[i].emplace(statement_from_file(list.paths()[i])); });
  for (std::optional<Result<Statement>>& statement : read) {
    if (statement->ok()) {
      texts.statements.push_back(std::move(*statement).value());
    } else {
      texts.errors.push_back(statement->error());
    }
  }
  std::sort(texts.statements.begin(), texts.statements.end(),
            [](const Statement& left, const Statement& right) {
              return std::tuple(!left.date.has_value(), left.date, left.id) <
                     std::tuple(!right.date.has_value(), right.date, right.id);
            });
  std::stable_sort(texts.errors.begin(), texts.errors.end(), [](const Error& left, const Error& right) {
    return std::tie(left.path, left.line) < std::tie(right.path, right.line);
  });
  return texts;
}

}  // namespace agreed
