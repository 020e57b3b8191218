// Reads the texts, then asks analyze/ to build.
#include "cli/command_index.h"

#include <csignal>
#include <utility>

#include "analyze/index_archive.h"
#include "cli/exit_codes.h"
#include "cli/progress_line.h"
#include "cli/searched_texts.h"
#include "retrieve/index_folder.h"
#include "visualize/index_text.h"

namespace agreed {
namespace {

constexpr std::int64_t kMostShards = 1024;

}  // namespace

CLI::App* setup_index(CLI::App& app, IndexCommandOptions& options) {
  CLI::App* verb = app.add_subcommand("index", "build or update an index on disk, for archives of any size");
  verb->add_option("--output", options.output, "folder of the index (.agreed-index in the archive's folder)")
      ->type_name("DIR");
  verb->add_option("--in", options.in, "index these texts from outside the archive instead: files or folders")
      ->type_name("PATH");
  verb->add_option("--shards", options.shards,
                   "deal the texts to so many shards, to serve them from several hosts")
      ->type_name("N");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.format, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_index(const IndexCommandOptions& options) {
  Console console(options.format.color);
  // A file that may not grow is then an error of the write that failed, and not the end of the process.
  std::signal(SIGXFSZ, SIG_IGN);
  const auto misused = [&](const char* message) {
    return console.errors({{ErrorCode::usage, message, "", 0}}, kExitTrouble);
  };
  if (options.shards < 1 || options.shards > kMostShards)
    return misused("--shards takes a number from 1 to 1024");
  const bool outside_only = !options.in.empty();
  if (outside_only && options.output.empty()) return misused("--in needs --output DIR: where the index goes");
  const Result<Corpus> corpus = read_searched_archive(options.archive, outside_only);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  // A typing error in a path must not empty an index that is there.
  if (outside_only && outside.statements.empty()) return exit_code;

  ArchiveIndexOptions how;
  how.folder = options.output.empty() ? default_index_folder(corpus.value().folder) : options.output;
  how.shards = static_cast<std::uint32_t>(options.shards);
  const Result<BuiltIndex> built = [&] {
    ProgressLine line;
    how.progress = [&](std::uint64_t done, std::uint64_t all) { line.show(done, all); };
    return index_archive(corpus.value(), outside.statements, how);
  }();
  if (!built.ok()) return console.errors({built.error()}, kExitTrouble);
  const bool json = options.format.format == OutputFormat::json;
  return console.write(json ? index_json(built.value()) : index_text(built.value()), exit_code);
}

}  // namespace agreed
