// agreed lock: statements of the archive -> agreed.lock, or what would change in it.
#include "cli/command_lock.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyze/lock_changes.h"
#include "analyze/pins.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/output_file.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "corpus/lock_file.h"
#include "visualize/lock_changes_text.h"
#include "visualize/lock_yaml.h"

namespace agreed {
namespace {

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

std::optional<Error> find_misuse(const LockOptions& options) {
  if (!options.update && options.ids.empty()) return usage("ID is required (see agreed lock --help)");
  if (options.write && !options.update) return usage("--write goes with --update");
  if (options.update && options.ids.empty() && (!options.concepts.empty() || !options.phrases.empty()))
    return usage("--update pins what the lock asks for: no --concept or --phrase without an ID");
  return std::nullopt;
}

Result<const Statement*> find_statement(const std::string& id, const Corpus& corpus) {
  if (const Statement* statement = corpus.find(id)) return statement;
  return Error{ErrorCode::not_found, "no statement \"" + id + "\"" + nearest_ids_hint(id, corpus), {}, 0};
}

bool of_one_series(const Corpus& corpus, const std::string& id, const Statement& statement) {
  const Statement* other = corpus.find(id);
  return id == statement.id || (other != nullptr && other->series == statement.series);
}

// The statements named, in the place of those of their series.
Result<AgreedLock> pin_named(const LockOptions& options, const Corpus& corpus, AgreedLock lock) {
  const PinChoice choice{options.concepts, options.phrases};
  std::vector<LockedStatement> pinned;
  for (const std::string& id : options.ids) {
    Result<const Statement*> statement = find_statement(id, corpus);
    if (!statement.ok()) return statement.error();
    std::erase_if(lock.statements, [&](const LockedStatement& old) {
      return of_one_series(corpus, old.id, *statement.value());
    });
    Result<LockedStatement> one = pin_statement(corpus, *statement.value(), options.language, choice);
    if (!one.ok()) return one.error();
    if (std::ranges::find(pinned, one.value().id, &LockedStatement::id) == pinned.end())
      pinned.push_back(std::move(one).value());
  }
  for (LockedStatement& one : pinned) lock.statements.push_back(std::move(one));
  return lock;
}

// What the lock has, as the archive says it now.
Result<AgreedLock> pin_anew(const Corpus& corpus, const AgreedLock& before) {
  AgreedLock lock;
  for (const LockedStatement& old : before.statements) {
    Result<const Statement*> statement = find_statement(old.id, corpus);
    if (!statement.ok()) return statement.error();
    Result<LockedStatement> one =
        pin_statement(corpus, *statement.value(), old.language, {old.concepts, old.asked});
    if (!one.ok()) return one.error();
    lock.statements.push_back(std::move(one).value());
  }
  return lock;
}

}  // namespace

CLI::App* setup_lock(CLI::App& app, LockOptions& options) {
  CLI::App* verb =
      app.add_subcommand("lock", "pin the wording of agreed texts; agreed check holds drafts to it");
  verb->add_option(
          "ID", options.ids,
          "statements of the archive: their sentences with a concept of the termbase, or with a step of "
          "a ladder of commitment")
      ->type_name("");
  verb->add_option("--lock", options.lock, "the file (default: agreed.lock)")->type_name("FILE");
  verb->add_option("--concept", options.concepts, "only sentences with these concepts")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID,...");
  verb->add_option("--phrase", options.phrases, "only this wording; may be given several times")
      ->allow_extra_args(false)
      ->type_name("TEXT");
  verb->add_option("--language", options.language, "of the text that is pinned (BCP 47)")->type_name("TAG");
  verb->add_flag(
      "--update", options.update,
      "show what would change if it were made anew, or from IDs in the place of those of their series");
  verb->add_flag("--write", options.write, "with --update: change the file");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text});
  return verb;
}

int run_lock(const LockOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> misuse = find_misuse(options))
    return console.errors({*misuse}, kExitTrouble);
  const std::string path = options.lock.empty() ? std::string(kLockName) : options.lock;
  const Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) return console.errors({folder.error()}, kExitTrouble);
  const Result<Corpus> corpus = load_corpus(folder.value());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);

  AgreedLock before;
  if (options.update) {
    Result<AgreedLock> read = read_lock_file(path);
    if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
    before = std::move(read).value();
  }
  const Result<AgreedLock> after =
      options.ids.empty() ? pin_anew(corpus.value(), before) : pin_named(options, corpus.value(), before);
  if (!after.ok()) return console.errors({after.error()}, kExitTrouble);
  const LockChanges changes = compare_locks(before, after.value());
  const bool writes = !options.update || (options.write && changes.any());
  if (writes) {
    if (const std::optional<Error> error = write_output_file(path, lock_yaml(after.value()), options.update))
      return console.errors({*error}, kExitTrouble);
  }
  if (!writes && changes.any() && exit_code == kExitYes) exit_code = kExitNo;
  return console.write(lock_changes_text(changes, console.layout()), exit_code);
}

}  // namespace agreed
