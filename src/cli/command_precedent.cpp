// Tells what is asked, opens the index, then asks analyze/.
#include "cli/command_precedent.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/lineage_start.h"
#include "analyze/precedent.h"
#include "analyze/precedent_query.h"
#include "cli/exit_codes.h"
#include "cli/git.h"
#include "cli/searched_texts.h"
#include "cli/standard_input.h"
#include "cli/text_argument.h"
#include "corpus/languages.h"
#include "normalize/folding.h"
#include "visualize/precedent_csv.h"
#include "visualize/precedent_json.h"
#include "visualize/precedent_text.h"

namespace agreed {
namespace {

// With texts from outside the archive is searched only where its series are named.
Result<Corpus> read_corpus(const PrecedentCommandOptions& options) {
  const bool outside_only = !options.in.empty() && options.series.empty();
  // A named index has the words of every statement; what a wording has no space in may be the name of one.
  const bool wordings = options.lines || options.query.find(' ') != std::string::npos;
  if (options.index.any() && wordings) {
    const Result<std::string> folder = archive_folder(options.archive);
    if (folder.ok()) return load_vocabulary_files(folder.value());
  }
  return read_queried_archive(options.archive, outside_only);
}

Result<PrecedentOptions> search_options(const PrecedentCommandOptions& options, const Corpus& corpus) {
  PrecedentOptions search;
  if (options.most < 1) return Error{ErrorCode::usage, "--most takes a number from 1", "", 0};
  if (!(options.threshold >= 0 && options.threshold <= 100)) {
    return Error{ErrorCode::usage, "--threshold takes a percentage from 0 to 100", "", 0};
  }
  search.most = static_cast<std::size_t>(options.most);
  search.threshold = static_cast<std::uint32_t>(std::lround(options.threshold * 10));
  search.search = options.exhaustive ? PrecedentSearch::every_sentence : PrecedentSearch::indexed;
  const Result<DayRange> days = parse_days(options.since, options.until);
  if (!days.ok()) return days.error();
  search.filter.since = days.value().since;
  search.filter.until = days.value().until;
  if (!options.language.empty()) search.filter.languages.emplace_back(primary_language(options.language));
  for (const std::string& id : options.series) {
    if (corpus.find_series(id) == nullptr) return no_series(corpus, id);
    search.filter.series.push_back(id);
  }
  // The name of the series of texts from outside.
  if (!options.in.empty()) search.filter.series.emplace_back();
  return search;
}

// The whole names of those that are named by a part of it, in any letter case. Error (usage) for nobody.
Result<std::vector<std::string>> issuers_named(const std::vector<std::string>& parts,
                                               const SentenceIndex& index) {
  std::vector<std::string> names;
  for (const std::string& part : parts) {
    const std::string folded = fold_case(part);
    const std::size_t before = names.size();
    for (const IndexedText& text : index.texts()) {
      for (const std::string& name : text.issuers) {
        if (fold_case(name).find(folded) != std::string::npos) names.push_back(name);
      }
    }
    if (names.size() == before)
      return Error{ErrorCode::usage, "nobody of the name '" + part + "' issued a text", "", 0};
  }
  return names;
}

bool same_file(const std::string& left, const std::string& right) {
  std::error_code error;
  return std::filesystem::equivalent(left, right, error) && !error;
}

// The text that an argument names, if it names one.
struct NamedText {
  std::optional<Statement> statement;
  PlaceQuery place;  // paragraph 0: all of it
};

// "draft.md", "scm-56", "draft.md:4", "ncm-4:6.1", "-"; else it is a wording. What looks like the name of a
// text and is none is an error, so that a typing error is not searched for.
Result<NamedText> named_text(const std::string& query, const Corpus& corpus,
                             const std::vector<Statement>& outside) {
  const auto of_name = [&](const std::string& name) -> std::optional<Result<Statement>> {
    const auto named = std::ranges::find(outside, name, &Statement::id);
    if (named != outside.end() && name != "-") return Result<Statement>(*named);
    // "[shall/should]" names no folder.
    std::error_code trouble;
    const bool wording = name.find(' ') != std::string::npos && !is_document_name(name) &&
                         !names_git_revision(name) && !std::filesystem::exists(name, trouble);
    if (!wording && (name == "-" || !looks_like_id(name) || corpus.find(name) != nullptr))
      return resolve_text(name, corpus);
    return std::nullopt;
  };
  NamedText named;
  std::optional<Result<Statement>> found;
  // First, since REV:4 would name a file of git, too.
  std::string name = query;
  if (const std::optional<PlaceQuery> place = parse_place(query)) {
    name = place->id;
    found = of_name(name);
    if (found) named.place = *place;
  }
  const bool of_series = std::ranges::any_of(
      corpus.series, [&](const Series& series) { return name.starts_with(series.id + "-"); });
  const bool of_file = is_document_name(name);
  if (!found && name.find(' ') == std::string::npos && (of_series || of_file)) {
    found = resolve_text(name, corpus);
  }
  if (!found) found = of_name(query);
  if (!found) return named;
  if (!found->ok()) return found->error();
  named.statement = std::move(*found).value();
  return named;
}

// The ids under which a text that is asked about stands in the archive or among the texts from outside.
std::vector<std::string> own_ids(const Statement& asked, const Corpus& corpus,
                                 const std::vector<Statement>& outside) {
  std::vector<std::string> ids = {asked.id};
  if (!asked.series.empty()) return ids;
  const auto add = [&](const std::vector<Statement>& statements) {
    for (const Statement& one : statements) {
      for (const StatementText& text : one.texts) {
        if (text.source != nullptr && same_file(text.source->path(), asked.id)) ids.push_back(one.id);
      }
    }
  };
  add(corpus.statements);
  add(outside);
  return ids;
}

Result<QueriedSentences> queried_sentences(const NamedText& named, const PrecedentCommandOptions& options,
                                           const Corpus& corpus, Normalizer& normalizer) {
  if (!named.statement) {
    return queried_wording(options.query, options.language, WordingCut::sentences, normalizer);
  }
  const std::string language = options.language.empty() ? held_language(*named.statement) : options.language;
  return queried_text(corpus, unread_text(corpus, *named.statement, language), named.place.paragraph,
                      named.place.sentence, normalizer);
}

// In any format: of a document each paragraph is a line.
Result<ImportedText> read_lines(const std::string& path) {
  if (path != "-") return import_file(path);
  Result<std::string> bytes = read_standard_bytes();
  if (!bytes.ok()) return bytes.error();
  return import_text(kStandardInputName, std::move(bytes).value());
}

// Each line of a file that is not blank, as one wording.
Result<PrecedentReport> report_of_lines(const PrecedentCommandOptions& options,
                                        const PrecedentOptions& search, PrecedentFinder& finder) {
  const Result<ImportedText> imported = read_lines(options.query);
  if (!imported.ok()) return imported.error();
  const SourceText& source = imported.value().source;
  std::vector<PrecedentAnswer> answers;
  QueriedSentences last;
  std::vector<Note> notes;
  std::string_view rest = source.bytes();
  rest.remove_prefix(source.content_begin());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view wording = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (wording.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<QueriedSentences> queried =
        queried_wording(wording, options.language, WordingCut::one, finder.normalizer());
    if (!queried.ok()) return queried.error();
    if (queried.value().sentences.empty()) continue;
    for (std::size_t i = 0; i < queried.value().sentences.size(); ++i) {
      Result<PrecedentAnswer> answer = finder.find(queried.value(), i, search);
      if (!answer.ok()) return answer.error();
      answers.push_back(std::move(answer).value());
    }
    last = std::move(queried).value();
    notes.insert(notes.end(), last.notes.begin(), last.notes.end());
  }
  if (answers.empty()) return Error{ErrorCode::empty_text, "no wording in it", source.path(), 0};
  last.sentences.clear();
  last.notes = std::move(notes);
  // Last, since the notes of an index may grow while it is asked.
  Result<PrecedentReport> report = finder.report(options.query, last, search);
  if (report.ok()) report.value().answers = std::move(answers);
  return report;
}

std::string render(const PrecedentReport& report, OutputFormat format, const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return precedent_json(report);
    case OutputFormat::jsonl:
      return precedent_jsonl(report);
    case OutputFormat::csv:
      return precedent_csv(report);
    default:  // the other formats are not declared for this verb
      break;
  }
  return precedent_text(report, layout);
}

}  // namespace

CLI::App* setup_precedent(CLI::App& app, PrecedentCommandOptions& options) {
  CLI::App* verb =
      app.add_subcommand("precedent", "the closest agreed wordings, scored, with their redlines");
  verb->add_option("QUERY", options.query,
                   "a \"wording\", FILE[:PARAGRAPH], ID[:PARAGRAPH[.SENTENCE]], or - for standard input")
      ->required();
  verb->add_flag("--lines", options.lines, "QUERY is a file (or -) with a wording on each line");
  verb->add_option("--most", options.most,
                   "results for each sentence (5); what ties with the last is shown, too")
      ->type_name("N");
  verb->add_option("--threshold", options.threshold, "nothing below this percentage (70)")
      ->type_name("PERCENT");
  verb->add_option("--series", options.series, "only these series of the archive")->type_name("SERIES");
  verb->add_option("--issuer", options.issuers, "only what one of these issued: names or parts of them")
      ->type_name("NAME");
  verb->add_option("--language", options.language, "only texts in this language, the wording's own")
      ->type_name("TAG");
  verb->add_option("--since", options.since, "nothing before this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--until", options.until, "nothing after this day (YYYY-MM-DD)")->type_name("DATE");
  verb->add_option("--in", options.in,
                   "texts from outside the archive: files, folders, or -; with --series they join it")
      ->type_name("PATH");
  verb->add_flag("--exhaustive", options.exhaustive, "compare with every sentence: slow, to check the index");
  add_sentence_index_options(*verb, options.index);
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output,
                     {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::csv});
  return verb;
}

int run_precedent(const PrecedentCommandOptions& options) {
  Console console(options.output.color);
  const Result<Corpus> corpus = read_corpus(options);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);
  int exit_code = console.errors(corpus.value().errors, kExitYes);
  const OutsideTexts outside = read_outside(options.in);
  exit_code = console.errors(outside.errors, exit_code);
  Result<PrecedentOptions> search = search_options(options, corpus.value());
  if (!search.ok()) return console.errors({search.error()}, kExitTrouble);

  NamedText named;
  if (!options.lines) {
    Result<NamedText> resolved = named_text(options.query, corpus.value(), outside.statements);
    if (!resolved.ok()) return console.errors({resolved.error()}, kExitTrouble);
    named = std::move(resolved).value();
  }
  if (named.statement) {
    search.value().filter.left_out = own_ids(*named.statement, corpus.value(), outside.statements);
  }
  const Result<std::unique_ptr<SentenceIndex>> index =
      open_index(corpus.value(), outside.statements, options.index, console);
  if (!index.ok()) return console.errors({index.error()}, kExitTrouble);
  Result<std::vector<std::string>> issuers = issuers_named(options.issuers, *index.value());
  if (!issuers.ok()) return console.errors({issuers.error()}, kExitTrouble);
  search.value().filter.issuers = std::move(issuers).value();
  PrecedentFinder finder(corpus.value(), *index.value());
  const auto report_of_query = [&]() -> Result<PrecedentReport> {
    const Result<QueriedSentences> queried =
        queried_sentences(named, options, corpus.value(), finder.normalizer());
    if (!queried.ok()) return queried.error();
    if (queried.value().sentences.empty()) {
      return Error{ErrorCode::usage, "nothing to search for: there is no word in it", "", 0};
    }
    return finder.report(options.query, queried.value(), search.value());
  };
  const Result<PrecedentReport> report =
      options.lines ? report_of_lines(options, search.value(), finder) : report_of_query();
  if (!report.ok()) return console.errors({report.error()}, kExitTrouble);
  const bool none = std::ranges::all_of(report.value().answers,
                                        [](const PrecedentAnswer& answer) { return answer.results.empty(); });
  if (exit_code == kExitYes && none) exit_code = kExitNo;
  return console.write(render(report.value(), options.output.format, console.layout()), exit_code);
}

}  // namespace agreed
