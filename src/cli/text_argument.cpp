// Tries the four kinds of names in a fixed order, so that an argument always means the same.
#include "cli/text_argument.h"

#include <sys/stat.h>

#include <string>
#include <utility>

#include "cli/git.h"
#include "cli/imported_notes.h"
#include "cli/standard_input.h"

namespace agreed {
namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

Result<Statement> with_notes_shown(Result<Statement> statement) {
  if (statement.ok()) show_import_notes({&statement.value(), 1});
  return statement;
}

Result<Statement> statement_of(std::string name, Result<std::string> bytes) {
  if (!bytes.ok()) return std::move(bytes).error();
  return with_notes_shown(statement_from_bytes(std::move(name), std::move(bytes).value()));
}

Error no_such_text(const std::string& argument, const Corpus& corpus) {
  std::string message = "no statement and no file '" + argument + "'";
  const std::vector<std::string> nearest = corpus.nearest_ids(argument, 3);
  for (std::size_t i = 0; i < nearest.size(); ++i) message += (i == 0 ? " (nearest: " : ", ") + nearest[i];
  if (!nearest.empty()) message += ')';
  if (corpus.folder.empty()) message += " (no archive was found; name one with --statements DIR)";
  return Error{ErrorCode::not_found, std::move(message), {}, 0};
}

}  // namespace

std::string nearest_ids_hint(const std::string& name, const Corpus& corpus) {
  std::string hint;
  for (const std::string& id : corpus.nearest_ids(name, 2))
    hint += (hint.empty() ? "; did you mean " : " or ") + id;
  return hint.empty() ? hint : hint + "?";
}

bool looks_like_id(const std::string& argument) {
  return argument != "-" && argument.find('/') == std::string::npos && !exists(argument) &&
         !names_git_revision(argument);
}

Result<Statement> resolve_text(const std::string& argument, const Corpus& corpus) {
  if (argument == "-") return statement_of(kStandardInputName, read_standard_bytes());
  if (const Statement* held = corpus.find(argument); held != nullptr) return *held;
  if (exists(argument)) return with_notes_shown(statement_from_file(argument));
  if (names_git_revision(argument)) return statement_of(argument, read_git_revision(argument));
  return no_such_text(argument, corpus);
}

}  // namespace agreed
