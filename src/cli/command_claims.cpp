// agreed claims: claims.yaml and the archive -> answers.
#include "cli/command_claims.h"

#include <utility>
#include "analyze/claims.h"

#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "corpus/claims_file.h"
#include "corpus/corpus.h"
#include "visualize/claims_text.h"

namespace agreed {
namespace {

std::string render(const ClaimReport& report, OutputFormat format, const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return claims_json(report);
    case OutputFormat::csv:
      return claims_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return claims_text(report, layout);
}

}  // namespace

CLI::App* setup_claims(CLI::App& app, ClaimsOptions& options) {
  CLI::App* verb = app.add_subcommand("claims", "assertions about the record, run like tests");
  verb->add_option("ID", options.ids, "only these claims");
  verb->add_option("--file", options.file, "claims to check (default: claims.yaml of the archive)")
      ->type_name("FILE");
  verb->add_option("--in", options.in,
                   "texts from outside the archive, held in full: files, folders, or -; claims name them by "
                   "their file's name, and all of them as the series outside")
      ->type_name("PATH");
  add_evidence_option(*verb, options.output);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json, OutputFormat::csv});
  return verb;
}

int run_claims(const ClaimsOptions& options) {
  Console console(options.output.color);
  const Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) return console.errors({folder.error()}, kExitTrouble);
  Result<Corpus> corpus = load_corpus(folder.value());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  exit_code = console.errors(take_outside(std::move(outside.statements), corpus.value()), exit_code);
  const Result<Claims> claims =
      read_claims_file(options.file.empty() ? folder.value() + "/claims.yaml" : options.file);
  if (!claims.ok()) return console.errors({claims.error()}, kExitTrouble);
  const ClaimReport report =
      check_claims(corpus.value(), claims.value(), {options.ids, options.output.hashes()});
  exit_code = console.errors(report.errors, exit_code);
  if (exit_code == kExitYes && report.contradicted > 0) exit_code = kExitNo;
  return console.write(render(report, options.output.format, console.layout()), exit_code);
}

}  // namespace agreed
