// Reads the archive and the texts from outside, then asks analyze/.
#include "cli/command_lineage.h"

#include <optional>

#include "analyze/lineage.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "corpus/corpus.h"
#include "visualize/lineage_csv.h"
#include "visualize/lineage_json.h"
#include "visualize/lineage_text.h"

namespace agreed {
namespace {

std::string render(const LineageReport& report, OutputFormat format, const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return lineage_json(report);
    case OutputFormat::csv:
      return lineage_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return lineage_text(report, layout);
}

}  // namespace

CLI::App* setup_lineage(CLI::App& app, LineageOptions& options) {
  CLI::App* verb =
      app.add_subcommand("lineage", "one sentence or phrase through a series, with its variants");
  verb->add_option("QUERY", options.query, "ID:PARAGRAPH, ID:PARAGRAPH.SENTENCE, or a \"wording\"")
      ->required();
  verb->add_option("--series", options.series, "only these series of the archive")->type_name("SERIES");
  verb->add_option("--in", options.in,
                   "texts from outside the archive: files, folders, or -; with --series they join it by date")
      ->type_name("PATH");
  verb->add_option("--leave-out", options.left_out, "classes of paragraphs (archive.yaml) that do not count")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CLASS,...");
  verb->add_option("--language", options.language, "only the texts in this language (BCP 47)")
      ->type_name("TAG");
  add_evidence_option(*verb, options.output);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json, OutputFormat::csv});
  return verb;
}

int run_lineage(const LineageOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> conflict = find_evidence_conflict(options.output))
    return console.errors({*conflict}, kExitTrouble);
  // With texts from outside the archive is asked only where its series are meant.
  const Result<Corpus> corpus =
      read_queried_archive(options.archive, !options.in.empty() && options.series.empty());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);

  const Result<LineageReport> report =
      lineage(corpus.value(), outside.statements,
              {options.query, options.series, options.left_out, options.language, options.output.hashes()});
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  exit_code = console.errors(report.value().errors, exit_code);
  if (exit_code == kExitYes && report.value().lineages.empty()) exit_code = kExitNo;
  return console.write(render(report.value(), options.output.format, console.layout()), exit_code);
}

}  // namespace agreed
