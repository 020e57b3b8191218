// agreed check: the draft, the archive and the policies -> a CheckReport -> one of its renderers.
#include "cli/command_check.h"

#include <optional>
#include <utility>

#include "analyze/baseline.h"
#include "analyze/check.h"
#include "cli/check_input.h"
#include "cli/check_output.h"
#include "cli/check_setup.h"
#include "cli/docx_text.h"
#include "cli/exit_codes.h"
#include "cli/output_file.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "visualize/baseline_yaml.h"
#include "visualize/docx/docx_comments.h"
#include "visualize/docx/docx_new.h"

namespace agreed {
namespace {

// The draft and its versions in other languages as one statement.
Result<Statement> resolve_draft(const CheckOptions& options, const Corpus& corpus) {
  Result<Statement> draft = resolve_text(options.draft, corpus);
  if (!draft.ok()) return draft;
  std::vector<StatementText>& texts = draft.value().texts;
  for (const std::string& name : options.versions) {
    Result<Statement> version = resolve_text(name, corpus);
    if (!version.ok()) return version;
    for (StatementText& text : version.value().texts) {
      if (draft.value().text_in(text.language) != nullptr) {
        return Error{ErrorCode::usage,
                     "--version: \"" + name + "\" is in " + text.language +
                         " like the draft; its front matter must say another \"language\"",
                     {},
                     0};
      }
      texts.push_back(std::move(text));
    }
  }
  return draft;
}

Error usage(const std::string& message) {
  return Error{ErrorCode::usage, message, {}, 0};
}

// What makes no sense together, before anything is read.
std::optional<Error> find_misuse(const CheckOptions& options) {
  if (options.draft.empty() && !options.show_config)
    return usage("DRAFT is required (see agreed check --help)");
  if (std::optional<Error> misuse = find_setting_misuse(options)) return misuse;
  if (!options.write_baseline.empty() && !options.changed_since.empty())
    return usage("--write-baseline needs all findings: not with --changed-since");
  const bool plain =
      options.output.format == OutputFormat::text || options.output.format == OutputFormat::json;
  if (options.show_config && !plain) return usage("--show-config is written as text or json");
  return std::nullopt;
}

// The draft's own document, or a new one of its text, with the findings as comments.
Result<std::string> docx_of(const CheckReport& report, const Statement& draft,
                            const std::optional<DocxDocument>& docx, const CheckOptions& options) {
  const StatementText* const text = checked_text(draft, options.language);
  Vocabulary vocabulary;
  const Equivalents none;
  Normalizer normalizer(none, vocabulary);
  const NormalizedText words = prepare(*text, normalizer);
  const CheckLayout shown{options.show_waived, AGREED_VERSION};
  if (docx) {
    const TokenLetters letters = placed_letters(docx->letters.text, docx->letters.places, words);
    return docx_with_comments(docx->letters, docx->file, words.language,
                              comments_of(report, words, letters, shown), {});
  }
  const TokenLetters letters = printed_letters(words);
  const Result<DocxLetters> made = new_docx(letters.text, words.language);
  if (!made.ok()) return made.error();
  return docx_with_comments(made.value(), {}, words.language, comments_of(report, words, letters, shown), {});
}

int show_config(CheckSettings shown, const CheckReport* report, const CheckInput& input,
                const OutputOptions& output, Console& console, int exit_code) {
  if (report != nullptr) {
    shown.rules = report->in_force;
    for (CheckSetting& one : shown.settings) {
      if (one.name != "against" || !one.values.empty() || input.request.against.series == nullptr) continue;
      one.values = {input.request.against.series->id};
      one.from = "front matter";
    }
  }
  return console.write(output.format == OutputFormat::json ? check_settings_json(shown)
                                                           : check_settings_text(shown, console.layout()),
                       exit_code);
}

}  // namespace

std::optional<Error> find_setting_misuse(const CheckOptions& options) {
  if (!options.today.empty() && !Date::parse(options.today))
    return usage("--today must be a date like 2026-12-31, not '" + options.today + "'");
  if (options.no_config && !options.config.empty())
    return usage("--config and --no-config exclude each other");
  return std::nullopt;
}

void add_check_setting_options(CLI::App& verb, CheckOptions& options) {
  verb.add_option(
          "--against", options.against,
          "the series that the draft goes on with, or one statement (default: what its front matter says)")
      ->type_name("SERIES|ID");
  verb.add_option(
          "--policy", options.policies,
          "rule packs: names in policies/ of the archive, or files (default: \"default\", if there is one)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME,...");
  verb.add_option("--language", options.language, "check the text in this language (BCP 47)")
      ->type_name("TAG");
  verb.add_option("--waivers", options.waivers, "findings that may stand, with reason and owner (YAML)")
      ->type_name("FILE");
  verb.add_option("--today", options.today, "the day that waivers are held to (default: today)")
      ->type_name("DATE");
  verb.add_option("--baseline", options.baseline, "findings that were known before: only others fail")
      ->type_name("FILE");
  verb.add_option("--lock", options.lock,
                  "wording that the draft must have (`agreed lock`); else agreed.lock of its folder")
      ->type_name("FILE");
  verb.add_option("--config", options.config,
                  "configuration; else .agreed.yaml of the draft's folder or above")
      ->type_name("FILE");
  verb.add_flag("--no-config", options.no_config, "read no configuration");
  add_sentence_index_options(verb, options.index);
  add_archive_options(verb, options.archive);
}

CLI::App* setup_check(CLI::App& app, CheckOptions& options) {
  CLI::App* verb = app.add_subcommand("check", "hold a draft to rules and to what was agreed before");
  verb->add_option("DRAFT", options.draft, "a path, - or REV:path (git), or an id of the archive");
  add_check_setting_options(*verb, options);
  verb->add_option("--rule", options.rules, "only these rules")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  verb->add_option("--version", options.versions, "the draft in other languages (rule language-parity)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("PATH,...");
  verb->add_option("--fail-on", options.fail_on,
                   "exit 1 from this severity on: error, warning (default) or info")
      ->check(CLI::IsMember({"error", "warning", "info"}))
      ->type_name("SEVERITY");
  verb->add_flag("--exit-zero", options.exit_zero, "exit 0 even with findings");
  verb->add_flag("--show-waived", options.show_waived,
                 "show findings that are waived or in the baseline, too");
  verb->add_option("--write-baseline", options.write_baseline, "write the findings as a baseline, and exit 0")
      ->type_name("FILE");
  verb->add_option("--changed-since", options.changed_since,
                   "only findings in text that changed since this revision (git)")
      ->type_name("REV");
  verb->add_option("--output", options.files, "write another form into a file as well, as in sarif=FILE")
      ->allow_extra_args(false)
      ->type_name("FORMAT=FILE");
  verb->add_flag("--show-config", options.show_config, "print what is in force and where it comes from");
  add_output_options(*verb, options.output, check_formats());
  return verb;
}

int run_check(const CheckOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> misuse = find_misuse(options))
    return console.errors({*misuse}, kExitTrouble);
  const Result<std::vector<CheckFile>> files = parse_check_files(options.files);
  if (!files.ok()) return console.errors({files.error()}, kExitTrouble);
  if (is_binary(options.output.format) && console.stdout_is_terminal())
    return console.errors({binary_on_terminal(options.output.format)}, kExitTrouble);
  const Result<CheckSetup> setup = set_up_check(options);
  if (!setup.ok()) return console.errors({setup.error()}, kExitTrouble);
  const Result<Corpus> corpus = load_corpus(setup.value().statements);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  CheckInput input;
  if (options.draft.empty())
    return show_config(setup.value().shown, nullptr, input, options.output, console, exit_code);
  Result<Statement> draft = resolve_draft(options, corpus.value());
  if (!draft.ok()) return console.errors({draft.error()}, kExitTrouble);
  input.draft = std::move(draft).value();
  const bool as_docx = asks_for(OutputFormat::docx, options.output.format, files.value());
  std::optional<DocxDocument> docx;
  if (as_docx) {
    Result<std::optional<DocxDocument>> read = read_docx_text(options.draft, corpus.value());
    if (!read.ok()) return console.errors({read.error()}, kExitTrouble);
    docx = std::move(read).value();
    if (docx) {
      if (const std::optional<Error> error = use_letters(*docx, input.draft))
        return console.errors({*error}, kExitTrouble);
      for (const Note& note : docx->letters.notes) console.message(note.message);
    }
  }
  if (const std::optional<Error> error = read_check_input(options, setup.value(), corpus.value(), input))
    return console.errors({*error}, kExitTrouble);
  SentenceIndexOptions searched = options.index;
  searched.index = setup.value().index;
  input.request.open_index = [&] { return open_index(corpus.value(), {}, searched, console); };

  Result<CheckReport> checked = check(corpus.value(), input.request);
  if (!checked.ok()) return console.errors({checked.error()}, kExitTrouble);
  CheckReport& report = checked.value();
  exit_code = console.errors(report.errors, exit_code);
  if (options.show_config)
    return show_config(setup.value().shown, &report, input, options.output, console, exit_code);
  if (!options.write_baseline.empty()) {
    const Baseline baseline = baseline_of(report.findings);
    const std::optional<Error> error =
        write_output_file(options.write_baseline, baseline_yaml(baseline), true);
    if (error) return console.errors({*error}, kExitTrouble);
    apply_baseline(baseline, report.findings);
    count_findings(report);
  }
  CheckShown shown{{options.show_waived, AGREED_VERSION}};
  if (as_docx) {
    Result<std::string> made = docx_of(report, input.draft, docx, options);
    if (!made.ok()) return console.errors({made.error()}, kExitTrouble);
    shown.docx = std::move(made).value();
  }
  exit_code = console.errors(write_check_files(report, files.value(), shown), exit_code);
  if (exit_code == kExitYes && !options.exit_zero && report.failing > 0) exit_code = kExitNo;
  return console.write(render_check(report, options.output.format, shown, console.layout()), exit_code);
}

}  // namespace agreed
