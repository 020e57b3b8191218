// agreed import: one document -> DIR/SERIES/ID.md, held against what the archive knew before.
#include "cli/command_import.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/import_statement.h"
#include "cli/output_file.h"
#include "cli/standard_input.h"
#include "corpus/corpus.h"
#include "corpus/folder_listing.h"
#include "corpus/statement_file.h"
#include "text/file_bytes.h"
#include "visualize/import_json.h"
#include "visualize/import_text.h"
#include "visualize/statement_yaml.h"

namespace agreed {
namespace {

Error usage(std::string message) {
  return {ErrorCode::usage, std::move(message), {}, 0};
}

bool is_name(const std::string& text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
                              std::string::npos;
}

std::optional<Error> find_misuse(const ImportOptions& options) {
  if (!is_name(options.id)) return usage("--id is letters, digits, \"-\" and \"_\", not '" + options.id + "'");
  if (!options.series.empty() && !is_name(options.series))
    return usage("--series is letters, digits, \"-\" and \"_\", not '" + options.series + "'");
  if (!options.date.empty() && !Date::parse(options.date))
    return usage("--date must be a day like 2031-05-07, not '" + options.date + "'");
  if (options.ordinal < 0) return usage("--ordinal counts from 1");
  return std::nullopt;
}

Result<std::string> read_bytes(const std::string& file) {
  return file == "-" ? read_standard_bytes() : read_file_bytes(file, kMaxTextBytes);
}

// The archive that takes the file; one that is made anew is empty.
Result<Corpus> read_archive(const ImportOptions& options) {
  const bool named = !options.folder.empty() && options.folder != "-";
  const Result<std::string> folder = named ? Result<std::string>(options.folder) : archive_folder(options.archive);
  if (!folder.ok()) {
    if (options.folder != "-") return folder.error();
    return Corpus{};
  }
  std::error_code ignored;
  if (named && !std::filesystem::exists(folder.value(), ignored)) {
    Corpus corpus;
    corpus.folder = folder.value();
    return corpus;
  }
  return load_corpus(folder.value());
}

// "DIR/scm/scm-53.md", "DIR/scm/scm-53.ko.md"
std::string path_of(const Corpus& corpus, const Statement& statement) {
  const std::string& language = statement.texts.front().language;
  const std::string name = language == "en" ? statement.id + ".md" : statement.id + "." + language + ".md";
  return join_path(join_path(corpus.folder, statement.series), name);
}

std::optional<Error> make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  if (!error) return std::nullopt;
  return Error{ErrorCode::unreadable, "the folder cannot be made: " + error.message(), path, 0};
}

// What is written must be read again as it is.
Result<Statement> read_back(const std::string& path, const std::string& file) {
  Result<SourceText> source = SourceText::from_bytes(path, file);
  if (!source.ok()) return source.error();
  Result<StatementFile> read = read_statement_file(std::make_shared<const SourceText>(std::move(source).value()));
  if (!read.ok()) return read.error();
  return std::move(read).value().statement;
}

void show_keys(const ImportReport& report, Console& console) {
  for (const ImportedKey& key : report.keys) {
    console.message(key.value.empty() ? key.key + ": not known (--" + key.key + ")"
                                      : key.key + ": " + key.value + " (" + key.from + ")");
  }
  for (const Note& note : report.notes) console.message("note: " + note.message);
}

int write_report(const ImportReport& report, const ImportOptions& options, Console& console, int exit_code) {
  const bool json = options.output.format == OutputFormat::json;
  return console.write(json ? import_json(report) : import_report_text(report, console.layout()), exit_code);
}

}  // namespace

CLI::App* setup_import(CLI::App& app, ImportOptions& options) {
  CLI::App* verb = app.add_subcommand("import", "any document into a statement file of the archive");
  verb->add_option("FILE", options.file, "HTML, DOCX, ODT, PDF, Markdown or text in any encoding, or -")->required();
  verb->add_option("--series", options.series, "of the statement; may be left out if the archive knows the id")
      ->type_name("SERIES");
  verb->add_option("--id", options.id, "of the statement, such as scm-53")->required()->type_name("ID");
  verb->add_option("--date", options.date, "its day; else as held before, or as its dateline says")
      ->type_name("DATE");
  verb->add_option("--title", options.title, "likewise")->type_name("TEXT");
  verb->add_option("--place", options.place, "likewise")->type_name("TEXT");
  verb->add_option("--ordinal", options.ordinal, "likewise")->type_name("N");
  verb->add_option("--language", options.language, "of the text (BCP 47)")->type_name("TAG");
  verb->add_option("--source", options.source, "the address that it is from")->type_name("URL");
  verb->add_option("--kind", options.kind, "of the source: official (default), reprint, press or secondary")
      ->check(CLI::IsMember({"official", "reprint", "press", "secondary"}))
      ->type_name("KIND");
  verb->add_option("--changes", options.changes, "tracked changes: accept (default), reject, or original")
      ->check(CLI::IsMember({"accept", "reject", "original"}))
      ->type_name("WHAT");
  verb->add_option("--encoding", options.encoding, "of a text or a page, where it is found wrong")
      ->type_name("NAME");
  verb->add_flag("--repair", options.repair, "undo mojibake: UTF-8 that was read as windows-1252");
  verb->add_flag("--replace", options.replace,
                 "overwrite a full text, or excerpts that the text disagrees with");
  verb->add_option("--output", options.folder,
                   "the folder of the archive that takes the file; - writes it to standard output")
      ->type_name("DIR");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_import(const ImportOptions& options) {
  Console console(options.output.color);
  const auto trouble = [&](const Error& error) { return console.errors({error}, kExitTrouble); };
  if (const std::optional<Error> misuse = find_misuse(options)) return trouble(*misuse);
  const Result<std::string> bytes = read_bytes(options.file);
  if (!bytes.ok()) return trouble(bytes.error());
  const Result<Corpus> corpus = read_archive(options);
  if (!corpus.ok()) return trouble(corpus.error());
  int exit_code = console.errors(corpus.value().errors, kExitYes);

  const Statement* const held = corpus.value().find(options.id);
  const std::string name = options.file == "-" ? kStandardInputName : options.file;
  Result<ImportedStatement> imported = import_statement(bytes.value(), name, options, corpus.value(), held);
  if (!imported.ok()) return trouble(imported.error());
  ImportReport& report = imported.value().report;
  const Statement& statement = report.statement;
  if (held != nullptr && held->series != statement.series)
    return trouble(usage(statement.id + " is of the series " + held->series + ", not " + statement.series));

  const std::string path = path_of(corpus.value(), statement);
  const std::string file = statement_yaml(statement, imported.value().body);
  const Result<Statement> read = read_back(path, file);
  if (!read.ok()) return trouble(read.error());
  show_keys(report, console);
  if (options.folder == "-") return console.write(file, exit_code);

  report.path = path;
  const StatementText* const before = held == nullptr ? nullptr : held->text_in(statement.texts.front().language);
  if (before != nullptr && before->held == Held::full && !options.replace)
    return trouble({ErrorCode::usage, "it is held in full already (--replace overwrites it)", path, 0});
  if (before != nullptr && before->held == Held::excerpts) {
    Result<RecordCheck> record = check_record(corpus.value(), *held, read.value());
    if (!record.ok()) return trouble(record.error());
    report.record = std::move(record).value();
    report.compared = true;
    for (const Note& note : report.record.notes) console.message("note: " + note.message);
  }
  const bool disagrees = !report.record.disagreements.empty();
  if (disagrees && exit_code == kExitYes) exit_code = kExitNo;
  if (disagrees && !options.replace) {
    report.outcome = ImportOutcome::not_written;
    return write_report(report, options, console, exit_code);
  }
  if (const std::optional<Error> problem = make_folder(path)) return trouble(*problem);
  report.outcome = before == nullptr ? ImportOutcome::written : ImportOutcome::replaced;
  if (const std::optional<Error> problem = write_output_file(path, file, options.replace || before != nullptr))
    return trouble(*problem);
  return write_report(report, options, console, exit_code);
}

}  // namespace agreed
