// agreed trace: terms -> their histories in the archive, or in texts from outside it.
#include "cli/command_trace.h"

#include <optional>

#include "analyze/diffusion.h"
#include "analyze/language_parity.h"
#include "analyze/trace.h"
#include "cli/command_streaks.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "cli/trace_modes.h"
#include "corpus/corpus.h"
#include "visualize/diffusion_text.h"
#include "visualize/json.h"
#include "visualize/parity_text.h"
#include "visualize/trace_csv.h"
#include "visualize/trace_text.h"

namespace agreed {
namespace {

Result<Corpus> read_archive(const TraceOptions& options) {
  return read_searched_archive(options.archive, !options.in.empty() && options.series.empty());
}

StreaksOptions streaks_of(const TraceOptions& options) {
  return {options.queries.empty() ? std::string() : options.queries.front(),
          options.series.empty() ? std::string() : options.series.front(),
          options.in,
          options.fresh.language,
          static_cast<std::size_t>(options.last.value_or(0)),
          options.archive,
          options.output};
}

std::string render(const TraceReport& report, OutputFormat format, const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return trace_json(report);
    case OutputFormat::csv:
      return trace_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return trace_text(report, layout);
}

std::string render_across(const TraceReport& report, OutputFormat format, const TextLayout& layout) {
  const std::vector<Diffusion> made = diffusions(report);
  if (format == OutputFormat::json) return diffusion_json(made, report.notes);
  if (format == OutputFormat::csv) return diffusion_csv(made);
  return diffusion_text(made, report.notes, layout);
}

int run_parity(const TraceOptions& options, Console& console) {
  const Result<Corpus> corpus = read_archive(options);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const Result<ParityReport> report =
      language_parity(corpus.value(), options.series, options.output.hashes());
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  exit_code = console.errors(report.value().errors, exit_code);
  if (exit_code == kExitYes && !report.value().found) exit_code = kExitNo;
  const bool json = options.output.format == OutputFormat::json;
  return console.write(json ? parity_json(report.value()) : parity_text(report.value(), console.layout()),
                       exit_code);
}

}  // namespace

CLI::App* setup_trace(CLI::App& app, TraceOptions& options) {
  CLI::App* verb = app.add_subcommand("trace", "when a term appeared, shifted or dropped out");
  verb->add_option("TERM", options.queries,
                   "concepts of the termbase, or \"phrases\" (* and ? inside words)");
  verb->add_option("--series", options.series, "only these series of the archive")->type_name("SERIES");
  verb->add_option("--since", options.since, "show nothing before this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--until", options.until, "show nothing after this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--leave-out", options.left_out, "classes of paragraphs (archive.yaml) that do not count")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CLASS,...");
  verb->add_option("--across", options.across, "who used it first: compare the first uses of these series")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("SERIES,...");
  verb->add_flag("--parity", options.parity,
                 "concepts that one language version of a statement has and another lacks");
  verb->add_option("--in", options.in, "texts from outside the archive: files, folders, or -")
      ->type_name("PATH");
  add_evidence_option(*verb, options.output);
  add_trace_new_options(*verb, options.fresh);
  verb->add_flag("--streaks", options.streaks,
                 "instead: the phrases that each of the last statements carries and TERM, an id, a file or - "
                 "(else the latest of the series), does not");
  verb->add_option("--last", options.last, "with --streaks: only phrases of the last N statements or more")
      ->type_name("N");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json, OutputFormat::csv});
  return verb;
}

int run_trace(const TraceOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> conflict = find_trace_conflict(options))
    return console.errors({*conflict}, kExitTrouble);
  const TraceMode mode = mode_of(options);
  if (mode == TraceMode::fresh) return run_trace_new(options);
  if (mode == TraceMode::streaks) return run_streaks(streaks_of(options));
  if (mode == TraceMode::parity) return run_parity(options, console);
  const bool across = mode == TraceMode::across;
  TraceRequest request{options.queries, across ? options.across : options.series, {}, {}, options.left_out,
                       across};
  const Result<DayRange> days = parse_days(options.since, options.until);
  if (!days.ok()) return console.errors({days.error()}, kExitTrouble);
  request.hashes = options.output.hashes();
  request.since = days.value().since;
  request.until = days.value().until;
  const Result<Corpus> corpus = read_archive(options);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);

  const Result<TraceReport> report = trace(corpus.value(), outside.statements, request);
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  exit_code = console.errors(report.value().errors, exit_code);
  if (exit_code == kExitYes && !report.value().found) exit_code = kExitNo;
  const std::string text = across ? render_across(report.value(), options.output.format, console.layout())
                                  : render(report.value(), options.output.format, console.layout());
  return console.write(text, exit_code);
}

}  // namespace agreed
