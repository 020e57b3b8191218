// The members are made in the order in which they need each other.
#include "cli/diff_context.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/diff_formats.h"
#include "cli/text_argument.h"

namespace agreed {
namespace {

// wdiff and git know no equivalents.
Equivalents equivalents_for(const DiffCommandOptions& options, const Corpus& corpus) {
  return compares_words(options) ? Equivalents{} : corpus.equivalents;
}

DiffMode mode_of(const DiffCommandOptions& options) {
  DiffMode mode;
  if (compares_words(options)) mode.granularity = Granularity::words;
  if (options.ignore_case) mode.letter_case = LetterCase::ignored;
  if (options.words_only) mode.scope = Scope::words_only;
  return mode;
}

}  // namespace

Result<ChangeClasses> ignored_classes(const std::vector<std::string>& names) {
  ChangeClasses classes;
  for (const std::string& name : names) {
    const std::optional<ChangeClass> c = change_class_named(name);
    if (!c) {
      return Error{
          ErrorCode::usage, "--ignore: '" + name + "' is no class of change (see agreed diff --help)", {}, 0};
    }
    classes.insert(*c);
  }
  return classes;
}

Result<Corpus> read_archive_for(const std::vector<std::string>& texts, const ArchiveOptions& archive) {
  const bool needs_statements = std::ranges::any_of(texts, looks_like_id);
  Result<std::string> folder = archive_folder(archive);
  if (!folder.ok()) {
    // Without an archive only files can be meant; what is none is said by its own name.
    if (archive.statements.empty()) return Corpus{};
    return std::move(folder).error();
  }
  return needs_statements ? load_corpus(folder.value()) : load_vocabulary_files(folder.value());
}

DiffContext::DiffContext(const Corpus& corpus, const DiffCommandOptions& options, ChangeClasses ignore)
    : normalizer_(equivalents_for(options, corpus), vocabulary_),
      watch_(corpus, normalizer_),
      terms_{&watch_},
      options_{ignore, {}, mode_of(options)},
      shows_brackets_(shows_findings(options)),
      corpus_errors_(corpus.errors) {}

std::vector<Error> DiffContext::errors() const {
  std::vector<Error> errors = corpus_errors_;
  errors.insert(errors.end(), watch_.errors().begin(), watch_.errors().end());
  return errors;
}

DiffReport DiffContext::compare(DiffSide earlier, DiffSide later, std::vector<NormalizedText> older,
                                std::optional<BracketRounds> brackets) const {
  DiffOptions options = options_;
  options.history = std::move(older);
  options.brackets = std::move(brackets);
  return diff(std::move(earlier), std::move(later), vocabulary_, terms_, options);
}

std::optional<BracketRounds> DiffContext::rounds(const Statement& earlier, const StatementText& earlier_text,
                                                 const Statement& later, const StatementText& later_text) {
  if (!shows_brackets_ || earlier_text.language != later_text.language) return std::nullopt;
  return compare_brackets(earlier, earlier_text, later, later_text, normalizer_);
}

Error nothing_held(const Statement& statement, const std::string& language) {
  const std::string what =
      language.empty() ? "no text of it is held" : "no text in '" + language + "' is held";
  return Error{ErrorCode::not_found, "statement '" + statement.id + "': " + what, {}, 0};
}

}  // namespace agreed
