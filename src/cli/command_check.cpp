// agreed check: the draft, the archive and the policies -> a CheckReport -> one of its renderers.
#include "cli/command_check.h"

#include <array>
#include <optional>
#include <utility>

#include "analyze/check.h"
#include "cli/exit_codes.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "corpus/policy_file.h"
#include "visualize/check_json.h"
#include "visualize/check_text.h"

namespace agreed {
namespace {

Error no_such(const std::string& name, const Corpus& corpus) {
  const std::vector<std::string> near = corpus.nearest_ids(name, 2);
  std::string message = "no series and no statement \"" + name + "\"";
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? "; did you mean " : " or ") + near[i];
  return Error{ErrorCode::not_found, message + (near.empty() ? "" : "?"), {}, 0};
}

// What --against names; without it, the series that the draft says it belongs to.
Result<CheckAgainst> find_against(const std::string& name, const Statement& draft, const Corpus& corpus) {
  CheckAgainst against;
  if (name.empty()) {
    if (!draft.series.empty()) against.series = corpus.find_series(draft.series);
    return against;
  }
  against.series = corpus.find_series(name);
  if (against.series != nullptr) return against;
  against.pinned = corpus.find(name);
  if (against.pinned == nullptr) return no_such(name, corpus);
  against.series = corpus.find_series(against.pinned->series);
  return against;
}

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

std::string render(const CheckReport& report, const CheckOptions& options, const TextLayout& layout) {
  if (options.output.format == OutputFormat::json) return check_json(report);
  return check_text(report, {options.show_waived}, layout);
}

// How many findings fail the check.
std::size_t failing(const CheckReport& report, const std::string& fail_on) {
  std::size_t count = report.by_severity[static_cast<std::size_t>(Severity::error)];
  if (fail_on != "error") count += report.by_severity[static_cast<std::size_t>(Severity::warning)];
  if (fail_on == "info") count += report.by_severity[static_cast<std::size_t>(Severity::info)];
  return count;
}

}  // namespace

CLI::App* setup_check(CLI::App& app, CheckOptions& options) {
  CLI::App* verb = app.add_subcommand("check", "hold a draft to rules and to what was agreed before");
  verb->add_option("DRAFT", options.draft, "a path, - or REV:path (git), or an id of the archive")
      ->required();
  verb->add_option(
          "--against", options.against,
          "the series that the draft goes on with, or one statement (default: what its front matter says)")
      ->type_name("SERIES|ID");
  verb->add_option(
          "--policy", options.policies,
          "rule packs: names in policies/ of the archive, or files (default: \"default\", if there is one)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME,...");
  verb->add_option("--rule", options.rules, "only these rules")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  verb->add_option("--language", options.language, "check the text in this language (BCP 47)")
      ->type_name("TAG");
  verb->add_option("--version", options.versions, "the draft in other languages (rule language-parity)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("PATH,...");
  verb->add_option("--fail-on", options.fail_on, "exit 1 from this severity on")
      ->check(CLI::IsMember({"error", "warning", "info"}))
      ->capture_default_str();
  verb->add_flag("--exit-zero", options.exit_zero, "exit 0 even with findings");
  verb->add_flag("--show-waived", options.show_waived,
                 "show findings that are waived or in the baseline, too");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_check(const CheckOptions& options) {
  Console console(options.output.color);
  const Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) return console.errors({folder.error()}, kExitTrouble);
  const Result<Corpus> corpus = load_corpus(folder.value());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const Result<Statement> draft = resolve_draft(options, corpus.value());
  if (!draft.ok()) return console.errors({draft.error()}, kExitTrouble);
  const Result<CheckAgainst> against = find_against(options.against, draft.value(), corpus.value());
  if (!against.ok()) return console.errors({against.error()}, kExitTrouble);

  CheckRequest request;
  request.draft = &draft.value();
  request.language = options.language;
  request.against = against.value();
  request.only = options.rules;
  Result<std::vector<Policy>> policies = load_policies(folder.value() + "/policies", options.policies);
  if (!policies.ok()) return console.errors({policies.error()}, kExitTrouble);
  request.policies = std::move(policies).value();

  const Result<CheckReport> report = check(corpus.value(), request);
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  exit_code = console.errors(report.value().errors, exit_code);
  if (exit_code == kExitYes && !options.exit_zero && failing(report.value(), options.fail_on) > 0)
    exit_code = kExitNo;
  return console.write(render(report.value(), options, console.layout()), exit_code);
}

}  // namespace agreed
