// Tries the four kinds of names in a fixed order, so that an argument always means the same.
#include "cli/text_argument.h"

#include <sys/stat.h>

#include <memory>
#include <utility>

#include "cli/git.h"
#include "cli/standard_input.h"

namespace agreed {
namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

Result<Statement> statement_of(Result<SourceText> text) {
  if (!text.ok()) return std::move(text).error();
  return statement_from_text(std::make_shared<const SourceText>(std::move(text).value()));
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
  if (argument == "-") return statement_of(read_standard_input());
  if (const Statement* held = corpus.find(argument); held != nullptr) return *held;
  if (exists(argument)) return statement_of(SourceText::read(argument));
  if (names_git_revision(argument)) return statement_of(read_git_revision(argument));
  return no_such_text(argument, corpus);
}

}  // namespace agreed
