// agreed terms lint: the files that describe an archive -> findings.
#include "cli/command_terms.h"

#include <utility>

#include "analyze/term_lint.h"
#include "cli/exit_codes.h"
#include "corpus/corpus.h"
#include "corpus/termbase_file.h"
#include "visualize/term_lint_json.h"
#include "visualize/term_lint_text.h"

namespace agreed {
namespace {

int run_lint(const TermsOptions& options) {
  Console console(options.output.color);
  Corpus corpus;
  const Result<std::string> folder = archive_folder(options.archive);
  if (folder.ok()) {
    Result<Corpus> read = load_vocabulary_files(folder.value());
    if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
    corpus = std::move(read).value();
  } else if (options.termbase.empty()) {
    return console.errors({folder.error()}, kExitTrouble);
  }
  if (!options.termbase.empty()) {
    // The archive then lends its equivalents only.
    Result<Termbase> read = read_termbase_file(options.termbase);
    if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
    corpus.termbase = std::move(read).value();
    corpus.ladders = {};
  }
  const TermLint lint = lint_terms(corpus.termbase, corpus.ladders, corpus.equivalents);
  const int exit_code = console.errors(corpus.errors, lint.findings.empty() ? kExitYes : kExitNo);
  return console.write(options.output.format == OutputFormat::json ? term_lint_json(lint)
                                                                   : term_lint_text(lint, console.layout()),
                       exit_code);
}

}  // namespace

CLI::App* setup_terms(CLI::App& app, TermsOptions& options) {
  CLI::App* verb = app.add_subcommand("terms", "the termbase itself: what is wrong in it");
  verb->require_subcommand(1);
  options.lint = verb->add_subcommand("lint", "what contradicts itself, can never match, or has no effect");
  options.lint->add_option("--termbase", options.termbase, "this file instead of the archive's termbase.yaml")
      ->type_name("FILE");
  add_archive_options(*options.lint, options.archive);
  add_output_options(*options.lint, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_terms(const TermsOptions& options) {
  return run_lint(options);
}

}  // namespace agreed
