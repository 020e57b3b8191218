// agreed grep: a term or phrase -> its places in the archive or in texts from outside, with their context.
#include "cli/command_grep.h"

#include <optional>
#include <utility>

#include "analyze/concordance.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "visualize/concordance_csv.h"
#include "visualize/concordance_json.h"
#include "visualize/concordance_text.h"

namespace agreed {
namespace {

std::string render(const Concordance& report, const GrepOptions& options, const TextLayout& layout) {
  switch (options.output.format) {
    case OutputFormat::json:
      return concordance_json(report, options.count);
    case OutputFormat::csv:
      return options.count ? concordance_counts_csv(report) : concordance_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return options.count ? concordance_counts_text(report, layout) : concordance_text(report, layout);
}

Result<ConcordanceRequest> request_of(const GrepOptions& options) {
  ConcordanceRequest request;
  if (options.limit < 0) return Error{ErrorCode::usage, "--limit takes a number from 0 (all)", "", 0};
  request.pattern = options.pattern;
  request.concept_only = options.concept_only;
  request.series = options.series;
  request.limit = static_cast<std::size_t>(options.limit);
  request.count_only = options.count;
  request.hashes = options.output.hashes();
  const Result<DayRange> days = parse_days(options.since, options.until);
  if (!days.ok()) return days.error();
  request.since = days.value().since;
  request.until = days.value().until;
  if (!options.width.empty()) {
    const Result<ContextWidth> width = parse_context_width(options.width);
    if (!width.ok()) return width.error();
    request.width = width.value();
  }
  Result<std::vector<SortKey>> keys = parse_sort_keys(options.sort);
  if (!keys.ok()) return keys.error();
  request.sort = std::move(keys).value();
  return request;
}

}  // namespace

CLI::App* setup_grep(CLI::App& app, GrepOptions& options) {
  CLI::App* verb = app.add_subcommand("grep", "where a term or phrase stands, in its context");
  verb->add_option("PATTERN", options.pattern,
                   "a concept of the termbase, or a \"phrase\" (* and ? inside words)")
      ->required();
  verb->add_flag("--concept", options.concept_only, "PATTERN must be a concept");
  verb->add_option("--series", options.series, "only these series of the archive")->type_name("SERIES");
  verb->add_option("--since", options.since, "nothing before this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--until", options.until, "nothing after this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--in", options.in, "texts from outside the archive: files, folders, or -")
      ->type_name("PATH");
  verb->add_option("--width", options.width,
                   "context on either side: 40 columns, or 8w for eight words; else what fits into a line")
      ->type_name("N|Nw");
  verb->add_option("--sort", options.sort,
                   "date, node, 1L .. 9L (words before the node), 1R .. 9R (after it); several as 1R,2R")
      ->type_name("KEYS");
  verb->add_option("--limit", options.limit, "show only the first N hits; 0: all")->type_name("N");
  verb->add_flag("-c,--count", options.count, "the number of hits in each statement");
  add_evidence_option(*verb, options.output);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json, OutputFormat::csv});
  return verb;
}

int run_grep(const GrepOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> conflict = find_evidence_conflict(options.output))
    return console.errors({*conflict}, kExitTrouble);
  const Result<ConcordanceRequest> request = request_of(options);
  if (!request.ok()) return console.errors({request.error()}, kExitTrouble);
  const bool outside_only = !options.in.empty() && options.series.empty();
  const Result<Corpus> corpus = read_searched_archive(options.archive, outside_only);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);

  const Result<Concordance> report = concordance(corpus.value(), outside.statements, request.value());
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  exit_code = console.errors(report.value().errors, exit_code);
  if (exit_code == kExitYes && report.value().total == 0) exit_code = kExitNo;
  return console.write(render(report.value(), options, console.layout()), exit_code);
}

}  // namespace agreed
