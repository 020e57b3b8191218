// agreed terms: termbase.yaml -> findings, or the bytes of another format; a file of such a format ->
// termbase.yaml.
#include "cli/command_terms.h"

#include <utility>

#include "analyze/term_lint.h"
#include "cli/exit_codes.h"
#include "cli/output_file.h"
#include "cli/standard_input.h"
#include "corpus/corpus.h"
#include "corpus/foreign_terms.h"
#include "corpus/termbase_file.h"
#include "ingest/xml_reader.h"
#include "text/file_bytes.h"
#include "visualize/term_lint_json.h"
#include "visualize/term_lint_text.h"
#include "visualize/termbase_csv.h"
#include "visualize/termbase_xml.h"
#include "visualize/termbase_yaml.h"

namespace agreed {
namespace {

// Termbase, ladders and equivalents of the archive. With a file of its own the archive lends its equivalents
// only, and there need be none.
Result<Corpus> read_terms(const TermsOptions& options) {
  Corpus corpus;
  const Result<std::string> folder = archive_folder(options.archive);
  if (folder.ok()) {
    Result<Corpus> read = load_vocabulary_files(folder.value());
    if (!read.ok()) return read.error();
    corpus = std::move(read).value();
  } else if (options.termbase.empty()) {
    return folder.error();
  }
  if (options.termbase.empty()) return corpus;
  Result<Termbase> read = read_termbase_file(options.termbase);
  if (!read.ok()) return read.error();
  corpus.termbase = std::move(read).value();
  corpus.ladders = {};
  return corpus;
}

int run_lint(const TermsOptions& options) {
  Console console(options.output.color);
  const Result<Corpus> read = read_terms(options);
  if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
  const Corpus& corpus = read.value();
  const TermLint lint = lint_terms(corpus.termbase, corpus.ladders, corpus.equivalents);
  const int exit_code = console.errors(corpus.errors, lint.findings.empty() ? kExitYes : kExitNo);
  return console.write(options.output.format == OutputFormat::json ? term_lint_json(lint)
                                                                   : term_lint_text(lint, console.layout()),
                       exit_code);
}

// To the file that was named, else to standard output.
int deliver(const TermsOptions& options, Console& console, const std::string& bytes, int exit_code) {
  if (options.output_file.empty() || options.output_file == "-") return console.write(bytes, exit_code);
  if (const std::optional<Error> problem = write_output_file(options.output_file, bytes, options.replace)) {
    return console.errors({*problem}, kExitTrouble);
  }
  return exit_code;
}

int run_export(const TermsOptions& options) {
  Console console(ColorChoice::never);
  const Result<Corpus> read = read_terms(options);
  if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
  const int exit_code = console.errors(read.value().errors, kExitYes);
  const Termbase& termbase = read.value().termbase;
  if (termbase.concepts.empty()) {
    console.message("there is no termbase to export");
    return kExitTrouble;
  }
  if (options.to == "csv") return deliver(options, console, termbase_csv(termbase), exit_code);
  if (options.to == "skos") return deliver(options, console, termbase_skos(termbase), exit_code);
  const TbxStyle style = options.to == "tbx-dct" ? TbxStyle::dct : TbxStyle::dca;
  return deliver(options, console, termbase_tbx(termbase, style), exit_code);
}

Result<std::string> read_foreign_bytes(const std::string& path) {
  if (path != "-") return read_file_bytes(path, kMaxXmlBytes);
  const Result<SourceText> input = read_standard_input();
  if (!input.ok()) return input.error();
  return std::string(input.value().bytes());
}

Result<TermFormat> format_named(const std::string& name, std::string_view bytes, const std::string& path) {
  if (name == "tbx") return TermFormat::tbx;
  if (name == "skos") return TermFormat::skos;
  if (name == "csv") return TermFormat::csv;
  return term_format_of(bytes, path);
}

int run_import(const TermsOptions& options) {
  Console console(ColorChoice::never);
  const std::string path = options.file == "-" ? "<stdin>" : options.file;
  const Result<std::string> bytes = read_foreign_bytes(options.file);
  if (!bytes.ok()) return console.errors({bytes.error()}, kExitTrouble);
  const Result<TermFormat> format = format_named(options.from, bytes.value(), path);
  if (!format.ok()) return console.errors({format.error()}, kExitTrouble);
  const Result<ForeignTerms> terms = read_foreign_terms(bytes.value(), format.value(), path);
  if (!terms.ok()) return console.errors({terms.error()}, kExitTrouble);
  for (const Note& note : terms.value().notes) console.message(path + ": " + note.message);
  return deliver(options, console, termbase_yaml(terms.value().termbase), kExitYes);
}

void add_file_options(CLI::App& verb, TermsOptions& options) {
  verb.add_option("--output", options.output_file,
                  "write to this file, whole or not at all; it must not be there")
      ->type_name("FILE");
  verb.add_flag("--replace", options.replace, "overwrite the file");
}

}  // namespace

CLI::App* setup_terms(CLI::App& app, TermsOptions& options) {
  CLI::App* verb = app.add_subcommand("terms", "the termbase itself: lint, export, import");
  verb->require_subcommand(1);
  const auto add_source = [&](CLI::App& one) {
    one.add_option("--termbase", options.termbase, "this file instead of the archive's termbase.yaml")
        ->type_name("FILE");
    add_archive_options(one, options.archive);
  };
  options.lint = verb->add_subcommand("lint", "what contradicts itself, can never match, or has no effect");
  add_source(*options.lint);
  add_output_options(*options.lint, options.output, {OutputFormat::text, OutputFormat::json});

  options.to_format = verb->add_subcommand("export", "the termbase in a format of other programs");
  options.to_format->add_option("--to", options.to, "TBX-Basic in either style, SKOS in RDF/XML, or CSV")
      ->required()
      ->check(CLI::IsMember({"tbx-dca", "tbx-dct", "skos", "csv"}));
  add_source(*options.to_format);
  add_file_options(*options.to_format, options);

  options.from_format = verb->add_subcommand("import", "a file of TBX, SKOS or CSV as a termbase.yaml");
  options.from_format->add_option("FILE", options.file, "the file, or - for standard input")->required();
  options.from_format->add_option("--from", options.from, "its format; else told by what is in it")
      ->check(CLI::IsMember({"tbx", "skos", "csv"}));
  add_file_options(*options.from_format, options);
  return verb;
}

int run_terms(const TermsOptions& options) {
  if (options.to_format->parsed()) return run_export(options);
  if (options.from_format->parsed()) return run_import(options);
  return run_lint(options);
}

}  // namespace agreed
