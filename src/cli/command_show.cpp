// agreed show: id -> one statement with what is known of it.
#include "cli/command_show.h"

#include "analyze/archive_listing.h"
#include "cli/exit_codes.h"
#include "corpus/corpus.h"
#include "visualize/json.h"
#include "visualize/listing_text.h"

namespace agreed {

CLI::App* setup_show(CLI::App& app, ShowOptions& options) {
  CLI::App* verb = app.add_subcommand("show", "one statement: what is known of it, and its text");
  verb->add_option("ID", options.id, "a statement of the archive, such as scm-56")->required();
  verb->add_option("--language", options.language, "only the text in this language (BCP 47)")
      ->type_name("TAG");
  add_evidence_option(*verb, options.output);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_show(const ShowOptions& options) {
  Console console(options.output.color);
  const Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) return console.errors({folder.error()}, kExitTrouble);
  const Result<Corpus> corpus = load_corpus(folder.value());
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  const int read = console.errors(corpus.value().errors, kExitYes);
  const Result<StatementSheet> sheet =
      show_statement(corpus.value(), options.id, options.language, options.output.hashes());
  if (!sheet.ok()) return console.errors({sheet.error()}, kExitTrouble);
  if (options.output.format == OutputFormat::json) return console.write(show_json(sheet.value()), read);
  return console.write(show_text(sheet.value(), console.layout()), read);
}

}  // namespace agreed
