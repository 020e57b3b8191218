// agreed trace --new: one text against those before it.
#include "cli/command_trace_new.h"

#include <cstddef>
#include <utility>

#include "analyze/novelty.h"
#include "cli/command_trace.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "cli/text_argument.h"
#include "visualize/novelty_csv.h"
#include "visualize/novelty_json.h"
#include "visualize/novelty_text.h"

namespace agreed {
namespace {

constexpr std::int64_t kUsualLimit = 20;

std::string render(const Novelty& report, const TraceOptions& options, const TextLayout& layout) {
  switch (options.output.format) {
    case OutputFormat::json:
      return novelty_json(report);
    case OutputFormat::csv:
      return novelty_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return novelty_text(report, static_cast<std::size_t>(options.fresh.limit.value_or(kUsualLimit)), layout);
}

}  // namespace

void add_trace_new_options(CLI::App& verb, TraceNewOptions& options) {
  verb.add_option(
          "--new", options.text,
          "what this text has that those before it in its series (or --series, --in) do not: an id, a "
          "path, or -")
      ->type_name("TEXT");
  verb.add_option("--language", options.language, "with --new and --streaks: the language compared (BCP 47)")
      ->type_name("TAG");
  verb.add_option("--limit", options.limit, "with --new: phrases in each section; 0: all")->type_name("N");
}

int run_trace_new(const TraceOptions& options) {
  Console console(options.output.color);
  const bool outside_only =
      !options.in.empty() && options.series.empty() && !looks_like_id(options.fresh.text);
  Result<Corpus> corpus = read_searched_archive(options.archive, outside_only);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  const Result<Statement> text = resolve_text(options.fresh.text, corpus.value());
  if (!text.ok()) return console.errors({text.error()}, kExitTrouble);

  const Result<Novelty> report = novelty(corpus.value(), text.value(), outside.statements,
                                         {options.series, options.fresh.language, options.output.hashes()});
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  const bool found = !report.value().fresh.empty() || !report.value().lost.empty();
  if (exit_code == kExitYes && !found) exit_code = kExitNo;
  return console.write(render(report.value(), options, console.layout()), exit_code);
}

}  // namespace agreed
