// agreed list: archive -> table of series and statements.
#include "cli/command_list.h"

#include "analyze/archive_listing.h"
#include "cli/exit_codes.h"
#include "corpus/corpus.h"
#include "visualize/json.h"
#include "visualize/listing_text.h"

namespace agreed {

CLI::App* setup_list(CLI::App& app, ListOptions& options) {
  CLI::App* verb = app.add_subcommand("list", "what the archive holds, and how completely");
  verb->add_option("--series", options.series, "only these series")->type_name("SERIES");
  add_evidence_option(*verb, options.output);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_list(const ListOptions& options) {
  Console console(options.output.color);
  const Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) return console.errors({folder.error()}, kExitTrouble);
  const Result<Corpus> corpus = load_corpus(folder.value());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  const int read = console.errors(corpus.value().errors, kExitYes);
  const Result<ArchiveListing> listing =
      list_archive(corpus.value(), options.series, options.output.hashes());
  if (!listing.ok()) return console.errors({listing.error()}, kExitTrouble);
  if (options.output.format == OutputFormat::json) return console.write(list_json(listing.value()), read);
  return console.write(list_text(listing.value(), console.layout()), read);
}

}  // namespace agreed
