// Resolves the text, then asks analyze/.
#include "cli/command_streaks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyze/streak_search.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "visualize/streaks_csv.h"
#include "visualize/streaks_json.h"
#include "visualize/streaks_text.h"

namespace agreed {
namespace {

// Statements are read if a series of the archive is meant; its equivalents serve any text.
Result<Corpus> read_corpus(const StreaksOptions& options) {
  const bool outside_only =
      !options.in.empty() && options.series.empty() && (options.text.empty() || !looks_like_id(options.text));
  return read_searched_archive(options.archive, outside_only);
}

std::string render(const StreakReport& report, OutputFormat format, const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return streaks_json(report);
    case OutputFormat::csv:
      return streaks_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return streaks_text(report, layout);
}

}  // namespace

int run_streaks(const StreaksOptions& options) {
  Console console(options.output.color);
  const Result<Corpus> corpus = read_corpus(options);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);

  StreakRequest request{nullptr, options.series, std::max<std::size_t>(2, options.last), options.language,
                        options.output.hashes()};
  std::optional<Statement> draft;
  if (!options.text.empty()) {
    // A text that --in names, too, is that member of the series.
    const auto named = std::ranges::find(outside.statements, options.text, &Statement::id);
    if (named != outside.statements.end() && options.text != "-") {
      request.current = &*named;
    } else if (const Statement* held = corpus.value().find(options.text)) {
      request.current = held;
    } else {
      Result<Statement> resolved = resolve_text(options.text, corpus.value());
      if (!resolved.ok()) return console.errors({resolved.error()}, kExitTrouble);
      request.current = &draft.emplace(std::move(resolved).value());
    }
  }
  const Result<StreakReport> report = find_streaks(corpus.value(), outside.statements, request);
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  if (exit_code == kExitYes && report.value().streaks.empty()) exit_code = kExitNo;
  return console.write(render(report.value(), options.output.format, console.layout()), exit_code);
}

}  // namespace agreed
