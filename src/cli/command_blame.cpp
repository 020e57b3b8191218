// Resolves the text and what is searched, then asks analyze/.
#include "cli/command_blame.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "analyze/blame.h"
#include "analyze/blame_history.h"
#include "cli/exit_codes.h"
#include "cli/searched_texts.h"
#include "cli/text_argument.h"
#include "corpus/languages.h"
#include "visualize/blame_history_text.h"
#include "visualize/blame_html.h"
#include "visualize/blame_json.h"
#include "visualize/blame_text.h"

namespace agreed {
namespace {

using ParagraphNumbers = std::pair<std::uint32_t, std::uint32_t>;

// "4" or "4,7"; nullopt for anything else.
std::optional<ParagraphNumbers> parse_paragraphs(std::string_view text) {
  const auto number = [](std::string_view digits) -> std::optional<std::uint32_t> {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && value != 0 ? std::optional(value) : std::nullopt;
  };
  const std::size_t comma = text.find(',');
  const auto first = number(text.substr(0, comma));
  const auto last = comma == std::string_view::npos ? first : number(text.substr(comma + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return ParagraphNumbers(*first, *last);
}

// A text that --in names, too, is no precedent for itself.
void leave_out_file(const std::string& path, std::vector<Statement>& outside) {
  std::error_code trouble;
  std::erase_if(outside, [&](const Statement& one) {
    return one.id == path || std::filesystem::equivalent(one.id, path, trouble);
  });
}

Result<BlameRequest> request_of(const BlameOptions& options) {
  BlameRequest request;
  request.last = options.last;
  request.filter.series = options.series;
  // The name of the series of texts from outside.
  if (!options.in.empty() && !options.series.empty()) request.filter.series.emplace_back();
  for (const std::string& language : options.languages) {
    request.filter.languages.emplace_back(primary_language(language));
  }
  const Result<DayRange> days = parse_days(options.since, options.until);
  if (!days.ok()) return days.error();
  request.filter.since = days.value().since;
  request.filter.until = days.value().until;
  if (!options.paragraphs.empty()) {
    request.paragraphs = parse_paragraphs(options.paragraphs);
    if (!request.paragraphs) {
      return Error{ErrorCode::usage, "-L: '" + options.paragraphs + "' is not N or N,M", "", 0};
    }
  }
  return request;
}

std::string render(const BlameReport& report, const BlameOptions& options, const TextLayout& layout) {
  if (options.porcelain) return blame_porcelain(report);
  switch (options.output.format) {
    case OutputFormat::json:
      return blame_json(report);
    case OutputFormat::html:
      return blame_html(report);
    case OutputFormat::porcelain:
      return blame_porcelain(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return blame_text(report, layout);
}

// What does not go with --history; empty if all does.
std::string contradiction(const BlameOptions& options) {
  if (!options.history) return "";
  if (options.series.size() > 1) return "--history follows one series";
  if (options.languages.size() > 1) return "--history follows one language";
  if (options.last || !options.since.empty() || !options.until.empty() || !options.paragraphs.empty()) {
    return "--history does not go with --last, --since, --until or -L";
  }
  const OutputFormat format = options.output.format;
  if (options.porcelain || (format != OutputFormat::text && format != OutputFormat::json)) {
    return "--history is written as text or json";
  }
  return "";
}

int write_history(const BlameOptions& options, Console& console, const Corpus& corpus, const Statement& text,
                  const std::vector<Statement>& outside, int exit_code) {
  const Result<BlameHistory> report =
      blame_history(corpus, text, options.series.empty() ? "" : options.series.front(), outside,
                    options.languages.empty() ? "" : options.languages.front());
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  const bool json = options.output.format == OutputFormat::json;
  return console.write(
      json ? blame_history_json(report.value()) : blame_history_text(report.value(), console.layout()),
      exit_code);
}

}  // namespace

CLI::App* setup_blame(CLI::App& app, BlameOptions& options) {
  CLI::App* verb = app.add_subcommand("blame", "where each phrase of a text was first agreed");
  verb->add_option("TEXT", options.text, "an id of the archive, a path, - for standard input, or REV:path")
      ->required();
  verb->add_option("--series", options.series, "only statements of these series")->type_name("SERIES");
  verb->add_option("--since", options.since, "only statements from this day on")->type_name("DATE");
  verb->add_option("--until", options.until, "only statements to this day")->type_name("DATE");
  verb->add_option("--language", options.languages, "only texts in these languages (BCP 47)")
      ->type_name("TAG");
  verb->add_option("--in", options.in,
                   "precedents from outside the archive: files or folders, without the archive "
                   "unless --series names some of it")
      ->type_name("PATH");
  verb->add_option("-L", options.paragraphs, "only these paragraphs of the text")->type_name("N[,M]");
  verb->add_flag("--last", options.last, "where it was agreed most recently");
  verb->add_flag(
      "--history", options.history,
      "each word through its series (or --series, --in): where it came in, went out and came back");
  verb->add_flag("--porcelain", options.porcelain, "short for --format porcelain");
  add_sentence_index_options(*verb, options.index);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output,
                     {OutputFormat::text, OutputFormat::json, OutputFormat::html, OutputFormat::porcelain});
  return verb;
}

int run_blame(const BlameOptions& options) {
  Console console(options.output.color);
  const auto trouble = [&](const Error& error) { return console.errors({error}, kExitTrouble); };
  if (std::ranges::find(options.in, "-") != options.in.end() && options.text == "-") {
    return trouble({ErrorCode::usage, "standard input cannot be both the text and a precedent", "", 0});
  }
  if (const std::string wrong = contradiction(options); !wrong.empty()) {
    return trouble({ErrorCode::usage, wrong, "", 0});
  }
  const Result<BlameRequest> request = request_of(options);
  if (!request.ok()) return trouble(request.error());
  const bool outside_only = !options.in.empty() && options.series.empty() && !looks_like_id(options.text);
  const Result<Corpus> corpus = read_searched_archive(options.archive, outside_only);
  if (!corpus.ok()) return trouble(corpus.error());
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  for (const std::string& series : options.series) {
    if (corpus.value().find_series(series) != nullptr) continue;
    return trouble({ErrorCode::not_found, "there is no series '" + series + "'", "", 0});
  }
  const Result<Statement> text = resolve_text(options.text, corpus.value());
  if (!text.ok()) return trouble(text.error());
  OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  leave_out_file(options.text, outside.statements);
  if (options.history) {
    return write_history(options, console, corpus.value(), text.value(), outside.statements, exit_code);
  }

  const Result<std::unique_ptr<SentenceIndex>> index =
      open_index(corpus.value(), outside.statements, options.index, console);
  if (!index.ok()) return trouble(index.error());
  const Result<BlameReport> report = blame(corpus.value(), text.value(), *index.value(), request.value());
  if (!report.ok()) return trouble(report.error());
  return console.write(render(report.value(), options, console.layout()), exit_code);
}

}  // namespace agreed
