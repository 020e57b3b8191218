// One comparison a file; a file that fails is named and the next one follows.
#include "cli/git_range.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/diff_context.h"
#include "cli/exit_codes.h"
#include "cli/file_versions.h"
#include "cli/git.h"
#include "cli/git_changes.h"

namespace agreed {
namespace {

std::vector<std::string> named_paths(const DiffCommandOptions& options) {
  std::vector<std::string> paths;
  if (!options.earlier.empty()) paths.push_back(options.earlier);
  if (!options.later.empty()) paths.push_back(options.later);
  paths.insert(paths.end(), options.more.begin(), options.more.end());
  return paths;
}

std::optional<Error> unsuited(OutputFormat format) {
  switch (format) {
    case OutputFormat::json:
    case OutputFormat::html:
    case OutputFormat::csv:
    case OutputFormat::tei:
    case OutputFormat::docx:
      return Error{
          ErrorCode::usage,
          "--format " + name_of(format) + " is one document and --git compares many files; take jsonl",
          {},
          0};
    default:
      return std::nullopt;
  }
}

Result<FileVersion> version_of(const std::string& revision, const std::string& path,
                               const std::string& blob) {
  FileVersion version{path, revision + ":" + path, std::nullopt};
  if (blob.empty()) return version;
  Result<std::string> bytes = run_git({"cat-file", "blob", blob}, version.label);
  if (!bytes.ok()) return std::move(bytes).error();
  version.bytes = std::move(bytes).value();
  return version;
}

}  // namespace

int run_git_range(const DiffCommandOptions& options) {
  Console console(options.output.color);
  if (const auto error = unsuited(options.output.format)) return console.errors({*error}, kExitTrouble);
  const Result<ChangeClasses> ignore = ignored_classes(options.ignore);
  if (!ignore.ok()) return console.errors({ignore.error()}, kExitTrouble);
  const Result<Corpus> corpus = read_archive_for({}, options.archive);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  const Result<GitRange> range = resolve_range(options.git_range);
  if (!range.ok()) return console.errors({range.error()}, kExitTrouble);
  const Result<std::vector<GitChange>> changes = changed_files(range.value(), named_paths(options));
  if (!changes.ok()) return console.errors({changes.error()}, kExitTrouble);

  DiffContext context(corpus.value(), options, ignore.value());
  std::string out;
  std::vector<Error> errors = context.errors();
  bool same = true;
  for (const GitChange& change : changes.value()) {
    Result<FileVersion> earlier =
        version_of(range.value().base_name, change.earlier_path, change.earlier_blob);
    Result<FileVersion> later = version_of(range.value().head_name, change.later_path, change.later_blob);
    for (const Result<FileVersion>* side : {&earlier, &later}) {
      if (!side->ok()) errors.push_back(side->error());
    }
    if (!earlier.ok() || !later.ok()) continue;
    const FileComparison compared =
        compare_versions(std::move(earlier).value(), std::move(later).value(), context, options, console);
    errors.insert(errors.end(), compared.errors.begin(), compared.errors.end());
    for (const Note& note : compared.notes) console.message(note.message);
    if (!compared.errors.empty()) continue;
    same = same && compared.same;
    if (!out.empty() && options.output.format != OutputFormat::jsonl) out += '\n';
    out += compared.text;
  }
  const int exit_code = console.errors(errors, same ? kExitYes : kExitNo);
  return console.write(out, exit_code);
}

}  // namespace agreed
