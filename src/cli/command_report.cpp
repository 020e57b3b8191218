// Reads what is asked for, lets analyze/ compile it and writes the page.
#include "cli/command_report.h"

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include "analyze/dossier.h"
#include "cli/check_input.h"
#include "cli/check_setup.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/output_file.h"
#include "cli/progress_line.h"
#include "cli/searched_texts.h"
#include "cli/text_argument.h"
#include "visualize/html/report_html.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

// A file that this verb wrote may be written again; any other one is somebody's.
bool is_report(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(1024, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  return std::string_view(head).find(kReportMark) != std::string_view::npos;
}

Result<Corpus> read_archive(const ReportOptions& options, const std::optional<CheckSetup>& setup) {
  if (setup) return load_corpus(setup->statements);
  return read_searched_archive(options.check.archive, !options.in.empty() && options.series.empty());
}

std::string written_sentence(const Dossier& made, const std::string& path, std::size_t bytes) {
  return path + ": " + counted(made.concepts.size(), "concept") + ", " +
         counted(made.statements.size(), "statement") + ", " +
         counted(made.comparisons.size(), "comparison") + ", " + grouped(bytes) + " bytes\n";
}

// Beyond it, browsers take more than some seconds to open a page.
constexpr std::size_t kLargePage = 50'000'000;

}  // namespace

CLI::App* setup_report(CLI::App& app, ReportOptions& options) {
  CLI::App* verb = app.add_subcommand(
      "report", "one HTML file with the timeline of terms, the texts, their differences and a draft");
  verb->add_option("--series", options.series, "only these series of the archive")->type_name("SERIES");
  verb->add_option("--concept", options.concepts,
                   "only these concepts of the termbase, or \"phrases\" (default: all that are found)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TERM,...");
  verb->add_option("--since", options.since, "show nothing before this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--until", options.until, "show nothing after this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--in", options.in, "texts from outside the archive: files, folders, or -")
      ->type_name("PATH");
  verb->add_option("--draft", options.check.draft, "a draft: its findings, precedents and blame come first")
      ->type_name("FILE");
  verb->add_option("--output", options.output, "the file to write, or - for standard output")
      ->required()
      ->type_name("FILE");
  verb->add_flag("--replace", options.replace, "replace a file that is there and is no report");
  add_check_setting_options(*verb, options.check);
  return verb;
}

int run_report(const ReportOptions& options) {
  Console console(ColorChoice::never);
  if (const std::optional<Error> misuse = find_setting_misuse(options.check))
    return console.errors({*misuse}, kExitTrouble);
  DossierRequest request;
  request.concepts = options.concepts;
  request.series = options.series;
  const Result<DayRange> days = parse_days(options.since, options.until);
  if (!days.ok()) return console.errors({days.error()}, kExitTrouble);
  request.since = days.value().since;
  request.until = days.value().until;
  std::optional<CheckSetup> setup;
  if (!options.check.draft.empty()) {
    Result<CheckSetup> made = set_up_check(options.check);
    if (!made.ok()) return console.errors({made.error()}, kExitTrouble);
    setup = std::move(made).value();
  }
  const Result<Corpus> corpus = read_archive(options, setup);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  if (request.concepts.empty() && corpus.value().termbase.concepts.empty())
    return console.errors({usage("which terms? the archive has no termbase; name some with --concept")},
                          kExitTrouble);

  CheckInput input;
  if (setup) {
    Result<Statement> draft = resolve_text(options.check.draft, corpus.value());
    if (!draft.ok()) return console.errors({draft.error()}, kExitTrouble);
    input.draft = std::move(draft).value();
    if (const std::optional<Error> error = read_check_input(options.check, *setup, corpus.value(), input))
      return console.errors({*error}, kExitTrouble);
    SentenceIndexOptions searched = options.check.index;
    searched.index = setup->index;
    input.request.open_index = [&corpus, searched, &console] {
      return open_index(corpus.value(), {}, searched, console);
    };
    request.draft = input.request;
  }
  std::optional<ProgressLine> progress(std::in_place);
  request.progress = [&](std::size_t done, std::size_t all) { progress->show_steps(done, all, "steps"); };
  const Result<Dossier> made = dossier(corpus.value(), outside.statements, request);
  progress.reset();
  if (!made.ok()) return console.errors({made.error()}, kExitTrouble);
  exit_code = console.errors(made.value().errors, exit_code);
  if (made.value().statements.empty())
    return console.errors({usage("there is no statement in this range")}, kExitTrouble);
  const std::string page = report_html(made.value());
  if (page.size() > kLargePage) {
    console.message(
        "note: the page has " + grouped(page.size()) +
        " bytes, which browsers are slow to open; less is shown with --series, --concept, --since "
        "and --until");
  }
  if (options.output == "-") return console.write(page, exit_code);
  const bool replace = options.replace || is_report(options.output);
  if (const std::optional<Error> error = write_output_file(options.output, page, replace))
    return console.errors({*error}, kExitTrouble);
  return console.write(written_sentence(made.value(), options.output, page.size()), exit_code);
}

}  // namespace agreed
