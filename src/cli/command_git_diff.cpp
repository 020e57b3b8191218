// git has put both versions into files; /dev/null stands for a side without one.
#include "cli/command_git_diff.h"

#include <cstdlib>
#include <optional>
#include <utility>

#include "cli/diff_context.h"
#include "cli/diff_formats.h"
#include "cli/exit_codes.h"
#include "cli/file_versions.h"
#include "text/file_bytes.h"
#include "text/source_text.h"

namespace agreed {
namespace {

constexpr std::size_t kUnmergedWords = 1;
constexpr std::size_t kUsualWords = 7;
constexpr std::size_t kRenameWords = 9;

Result<FileVersion> version_of(const std::string& path, const std::string& file) {
  FileVersion version{path, path, std::nullopt};
  if (file == "/dev/null") return version;
  Result<std::string> bytes = read_file_bytes(file, kMaxTextBytes);
  if (!bytes.ok()) {
    Error error = bytes.error();
    error.path = path;
    return error;
  }
  version.bytes = std::move(bytes).value();
  return version;
}

// git writes into its pager and tells so; what the pager shows may be in colour as on a terminal.
ColorChoice color_under_git(ColorChoice asked) {
  const char* pager = std::getenv("GIT_PAGER_IN_USE");
  const char* no_color = std::getenv("NO_COLOR");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool in_use = pager != nullptr && std::string(pager) == "true";
  return asked == ColorChoice::automatic && in_use && !refused ? ColorChoice::always : asked;
}

}  // namespace

CLI::App* setup_git_diff(CLI::App& app, GitDiffOptions& options) {
  CLI::App* verb = app.add_subcommand("git-diff", "compare two versions of a file for git (diff.external)");
  verb->add_option("WORDS", options.words,
                   "as git gives them: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE")
      ->required();
  add_comparison_options(*verb, options.diff);
  return verb;
}

int run_git_diff(const GitDiffOptions& options) {
  Console console(color_under_git(options.diff.output.color));
  const std::vector<std::string>& words = options.words;
  if (words.size() != kUnmergedWords && words.size() != kUsualWords && words.size() != kRenameWords) {
    return console.errors(
        {{ErrorCode::usage, "git-diff takes the seven words that git gives to diff.external", {}, 0}},
        kExitTrouble);
  }
  if (is_binary(options.diff.output.format)) {
    return console.errors({{ErrorCode::usage, "git-diff writes text for git: not --format docx", {}, 0}},
                          kExitTrouble);
  }
  if (const std::optional<Error> conflict = find_conflict(options.diff))
    return console.errors({*conflict}, kExitTrouble);
  const Result<ChangeClasses> ignore = ignored_classes(options.diff.ignore);
  if (!ignore.ok()) return console.errors({ignore.error()}, kExitTrouble);
  if (words.size() == kUnmergedWords) return console.write("unmerged " + words[0] + "\n", kExitYes);

  const Result<Corpus> corpus = read_archive_for({}, options.diff.archive);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  Result<FileVersion> earlier = version_of(words[0], words[1]);
  Result<FileVersion> later = version_of(words.size() == kRenameWords ? words[7] : words[0], words[4]);
  for (const Result<FileVersion>* side : {&earlier, &later}) {
    if (!side->ok()) console.error(side->error());
  }
  if (!earlier.ok() || !later.ok()) return kExitYes;

  DiffContext context(corpus.value(), options.diff, ignore.value());
  console.errors(context.errors(), kExitYes);
  const FileComparison compared =
      compare_versions(std::move(earlier).value(), std::move(later).value(), context, options.diff, console);
  console.errors(compared.errors, kExitYes);
  for (const Note& note : compared.notes) console.message(note.message);
  if (!compared.errors.empty()) return kExitYes;
  // git puts nothing between the files.
  return console.write(compared.text + (takes_heading(options.diff.output.format) ? "\n" : ""), kExitYes);
}

}  // namespace agreed
