// git runs in the folder of the file, so the working folder is no matter.
#include "cli/earlier_text.h"

#include <filesystem>
#include <utility>

#include "cli/git.h"
#include "cli/imported_notes.h"
#include "corpus/corpus.h"

namespace agreed {

Result<std::optional<Statement>> text_at_revision(const std::string& path, const std::string& revision) {
  if (revision.starts_with("-")) return Error{ErrorCode::usage, "'" + revision + "' is no revision", {}, 0};
  const std::filesystem::path file(path);
  std::string folder = file.parent_path().string();
  if (folder.empty()) folder = ".";
  const std::string name = file.filename().string();
  const Result<std::string> id =
      run_git({"-C", folder, "rev-parse", "--verify", revision + "^{commit}"}, revision);
  if (!id.ok()) {
    Error error = id.error();
    if (error.message.find("Needed a single revision") != std::string::npos)
      error.message = "git: no such revision";
    return error;
  }
  const std::string commit = id.value().substr(0, id.value().find('\n'));
  const Result<std::string> there =
      run_git({"-C", folder, "ls-tree", "--name-only", "-z", commit, "--", name}, revision);
  if (!there.ok()) return there.error();
  if (there.value().empty()) return std::optional<Statement>();
  Result<std::string> bytes = run_git({"-C", folder, "cat-file", "blob", commit + ":./" + name}, revision);
  if (!bytes.ok()) return std::move(bytes).error();
  if (bytes.value().find_first_not_of(" \t\r\n\f\v") == std::string::npos) return std::optional<Statement>();
  Result<Statement> statement = statement_from_bytes(revision + ":" + path, std::move(bytes).value());
  if (!statement.ok()) return statement.error();
  show_import_notes({&statement.value(), 1});
  return std::optional<Statement>(std::move(statement).value());
}

}  // namespace agreed
