// agreed diff: two texts -> a DiffReport -> one of its renderers.
#include "cli/command_diff.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyze/diff_report.h"
#include "analyze/streak_search.h"
#include "cli/collate_texts.h"
#include "cli/diff_context.h"
#include "cli/diff_formats.h"
#include "cli/docx_text.h"
#include "cli/exit_codes.h"
#include "cli/file_versions.h"
#include "cli/git_range.h"
#include "cli/output_file.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "normalize/prepare.h"
#include "visualize/docx/docx_redline.h"

namespace agreed {
namespace {

// git difftool names it for a side without a file.
constexpr std::string_view kNoFile = "/dev/null";

const StatementText* pick_text(const Statement& statement, const Statement& other,
                               const std::string& language) {
  if (!language.empty()) return statement.text_in(language);
  for (const StatementText& text : statement.texts) {
    if (text.held != Held::none && other.text_in(text.language) != nullptr) return &text;
  }
  return statement.texts.empty() ? nullptr : &statement.texts.front();
}

Result<DiffSide> side_of(const Statement& statement, const Statement& other, const std::string& language,
                         Normalizer& normalizer) {
  const StatementText* text = pick_text(statement, other, language);
  if (text == nullptr || text->held == Held::none) return nothing_held(statement, language);
  return DiffSide{statement.id, text->source->path(),       statement.date,
                  text->held,   prepare(*text, normalizer), text->body};
}

Result<Statement> resolve_side(const std::string& argument, const Corpus& corpus) {
  return argument == kNoFile ? empty_text(argument) : resolve_text(argument, corpus);
}

// The statements of the series before the earlier one: what stands in one of them can only return. They are
// added to `asked`.
std::vector<NormalizedText> older_texts(const Corpus& corpus, const Statement& earlier,
                                        const Statement& later, const std::string& language,
                                        Normalizer& normalizer, std::vector<AskedStatement>& asked) {
  std::vector<NormalizedText> texts;
  // A draft from outside is compared with the series of the text before it.
  const bool one_series = later.series.empty() || earlier.series == later.series;
  const Series* series = one_series ? corpus.find_series(earlier.series) : nullptr;
  if (series == nullptr || !earlier.date) return texts;
  for (const std::size_t i : series->statements) {
    const Statement& older = corpus.statements[i];
    if (!older.date || *older.date >= *earlier.date) continue;
    const StatementText* text = older.text_in(language);
    asked.push_back({&older, older.id, {}, {}});
    if (text == nullptr || text->held == Held::none) continue;
    asked.back().read.push_back(text);
    texts.push_back(prepare(*text, normalizer));
  }
  return texts;
}

// Of the series of the later text; a text from outside is taken for a draft of the earlier one's. Nothing
// where neither has one, or where the form of the output has no place for it.
std::optional<StreakReport> streaks_of(const Corpus& corpus, const Statement& earlier, const Statement& later,
                                       const DiffSide& side, const DiffCommandOptions& options) {
  const bool shown = shows_findings(options);
  const Statement* member = later.series.empty() ? nullptr : corpus.find(later.id);
  const std::string& series = member != nullptr ? later.series : earlier.series;
  if (!shown || side.held != Held::full || series.empty() || corpus.find_series(series) == nullptr) return {};
  if (member != nullptr && !member->date) return {};
  Result<StreakReport> report = find_streaks(
      corpus, {},
      {member != nullptr ? member : &later, series, 2, side.text.language, options.output.hashes()});
  if (!report.ok() || report.value().before == 0) return {};
  return std::move(report).value();
}

// Two documents that are to become one with tracked changes: the words that are compared are their letters.
struct DocxPair {
  std::optional<DocxDocument> earlier;
  std::optional<DocxDocument> later;
};
Result<DocxPair> read_docx_pair(const DiffCommandOptions& options, const Corpus& corpus, Statement& earlier,
                                Statement& later) {
  DocxPair pair;
  if (options.output.format != OutputFormat::docx) return pair;
  Result<std::optional<DocxDocument>> left = read_docx_text(options.earlier, corpus);
  if (!left.ok()) return std::move(left).error();
  Result<std::optional<DocxDocument>> right = read_docx_text(options.later, corpus);
  if (!right.ok()) return std::move(right).error();
  pair = {std::move(left).value(), std::move(right).value()};
  if (!pair.earlier || !pair.later) return DocxPair{};
  if (const std::optional<Error> error = use_letters(*pair.earlier, earlier)) return *error;
  if (const std::optional<Error> error = use_letters(*pair.later, later)) return *error;
  return pair;
}

int write_docx(const DiffReport& report, const DocxPair& pair, const DiffCommandOptions& options,
               int exit_code, Console& console) {
  const Result<DocxRevision> revision = docx_revision(options.author, options.date);
  if (!revision.ok()) return console.errors({revision.error()}, kExitTrouble);
  const Result<DocxFile> made = pair.later
                                    ? docx_redline(report, *pair.earlier, *pair.later, revision.value())
                                    : docx_redline(report, revision.value());
  if (!made.ok()) return console.errors({made.error()}, kExitTrouble);
  if (pair.later) {
    std::set<std::string> told;
    for (const DocxDocument* side : {&*pair.earlier, &*pair.later}) {
      for (const Note& note : side->letters.notes) {
        if (told.insert(note.message).second) console.message(note.message);
      }
    }
  }
  for (const Note& note : made.value().notes) console.message(note.message);
  if (options.output_file.empty()) return console.write(made.value().bytes, exit_code);
  const std::optional<Error> error =
      write_output_file(options.output_file, made.value().bytes, options.replace);
  return error ? console.errors({*error}, kExitTrouble) : exit_code;
}

// Brackets of adopted texts are their editors'.
std::optional<BracketRounds> rounds_of(const Statement& earlier, const Statement& later,
                                       const std::string& language, const Corpus& corpus,
                                       DiffContext& context) {
  if (corpus.find(earlier.id) != nullptr && corpus.find(later.id) != nullptr) return std::nullopt;
  return context.rounds(earlier, *pick_text(earlier, later, language), later,
                        *pick_text(later, earlier, language));
}

Error two_texts_needed() {
  return Error{ErrorCode::usage, "diff needs two texts or --git BASE..HEAD (see agreed diff --help)", {}, 0};
}

}  // namespace

void add_comparison_options(CLI::App& verb, DiffCommandOptions& options) {
  verb.add_option("--language", options.language, "compare the texts in this language (BCP 47)")
      ->type_name("TAG");
  verb.add_option("-U,--context", options.context,
                  "unchanged paragraphs shown around a change (porcelain: lines)")
      ->type_name("N");
  verb.add_flag("--all", options.all, "show all unchanged paragraphs");
  verb.add_flag("-i,--ignore-case", options.ignore_case, "letter case does not count");
  verb.add_flag("--words", options.words_only, "compare words only: neither punctuation nor case counts");
  verb.add_flag("--stat", options.stat, "print counts of changes and words only");
  verb.add_option("--ignore", options.ignore,
                  "classes that do not count: editorial, rotation, renumbering, paragraph-split, "
                  "paragraph-merge, move, rewording, addition, omission")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CLASS,...");
  add_evidence_option(verb, options.output);
  add_archive_options(verb, options.archive);
  add_output_options(
      verb, options.output,
      {OutputFormat::text, OutputFormat::json, OutputFormat::jsonl, OutputFormat::side_by_side,
       OutputFormat::wdiff, OutputFormat::porcelain, OutputFormat::criticmarkup, OutputFormat::markdown,
       OutputFormat::html, OutputFormat::csv, OutputFormat::tei, OutputFormat::docx});
  const auto wdiff_flag = [&](const char* names, bool& value, const char* text) {
    verb.add_flag(names, value, text)->group("With --format wdiff");
  };
  wdiff_flag("-1,--no-deleted", options.no_deleted, "leave deleted words out");
  wdiff_flag("-2,--no-inserted", options.no_inserted, "leave inserted words out");
  wdiff_flag("-3,--no-common", options.no_common, "leave common words out");
  wdiff_flag("-s,--statistics", options.statistics, "count words at the end");
  const auto docx_option = [&](const char* name, std::string& value, const char* text, const char* type) {
    verb.add_option(name, value, text)->type_name(type)->group("With --format docx");
  };
  docx_option("--output", options.output_file, "the file to write (default: standard output)", "FILE");
  verb.add_flag("--replace", options.replace, "overwrite a file that is there")->group("With --format docx");
  docx_option("--author", options.author, "who made the tracked changes (default: agreed)", "NAME");
  docx_option("--date", options.date, "when, as 2035-10-30 or 2035-10-30T12:00:00Z (default: no date)",
              "DATE");
}

CLI::App* setup_diff(CLI::App& app, DiffCommandOptions& options) {
  CLI::App* verb = app.add_subcommand("diff", "what changed between two texts, phrase by phrase");
  verb->add_option("EARLIER", options.earlier, "an id of the archive, a path, - or REV:path (git)");
  verb->add_option("LATER", options.later, "likewise");
  verb->add_option("MORE", options.more, "further texts: all are shown in one table, by date")->type_name("");
  verb->add_option("--git", options.git_range,
                   "compare what changed between two revisions, in the files named (all if none)")
      ->type_name("BASE..HEAD");
  add_comparison_options(*verb, options);
  return verb;
}

int run_diff(const DiffCommandOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> conflict = find_conflict(options))
    return console.errors({*conflict}, kExitTrouble);
  if (is_binary(options.output.format) && options.output_file.empty() && console.stdout_is_terminal())
    return console.errors({binary_on_terminal(options.output.format)}, kExitTrouble);
  if (!options.git_range.empty()) return run_git_range(options);
  if (options.later.empty()) return console.errors({two_texts_needed()}, kExitTrouble);
  if (asks_for_collation(options)) return run_collation(options);
  const Result<ChangeClasses> ignore = ignored_classes(options.ignore);
  if (!ignore.ok()) return console.errors({ignore.error()}, kExitTrouble);
  const Result<Corpus> corpus = read_archive_for({options.earlier, options.later}, options.archive);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);

  Result<Statement> earlier = resolve_side(options.earlier, corpus.value());
  Result<Statement> later = resolve_side(options.later, corpus.value());
  for (const Result<Statement>* side : {&earlier, &later}) {
    if (!side->ok()) console.error(side->error());
  }
  if (!earlier.ok() || !later.ok()) return kExitTrouble;
  const Result<DocxPair> documents = read_docx_pair(options, corpus.value(), earlier.value(), later.value());
  if (!documents.ok()) return console.errors({documents.error()}, kExitTrouble);

  DiffContext context(corpus.value(), options, ignore.value());
  Result<DiffSide> left = side_of(earlier.value(), later.value(), options.language, context.normalizer());
  if (!left.ok()) return console.errors({left.error()}, kExitTrouble);
  Result<DiffSide> right = side_of(later.value(), earlier.value(), options.language, context.normalizer());
  if (!right.ok()) return console.errors({right.error()}, kExitTrouble);

  std::vector<AskedStatement> asked;
  std::vector<NormalizedText> older = older_texts(corpus.value(), earlier.value(), later.value(),
                                                  left.value().text.language, context.normalizer(), asked);
  std::optional<StreakReport> streaks =
      streaks_of(corpus.value(), earlier.value(), later.value(), right.value(), options);
  std::optional<BracketRounds> brackets =
      rounds_of(earlier.value(), later.value(), options.language, corpus.value(), context);
  DiffReport report = context.compare(std::move(left).value(), std::move(right).value(), std::move(older),
                                      std::move(brackets));
  report.streaks = std::move(streaks);
  if (options.output.evidence) {
    for (const auto& [side, other, argument] :
         {std::tuple(&earlier.value(), &later.value(), &options.earlier),
          std::tuple(&later.value(), &earlier.value(), &options.later)}) {
      if (*argument == kNoFile) continue;
      asked.push_back({side, side->id, {pick_text(*side, *other, options.language)}, {}});
    }
    report.ledger = report.streaks ? report.streaks->ledger.value_or(EvidenceLedger{}) : EvidenceLedger{};
    add_ledger(*report.ledger, ledger_of(corpus.value(), asked, {}));
  }
  if (options.output.format == OutputFormat::docx) {
    const int code = console.errors(context.errors(), report.same_wording ? kExitYes : kExitNo);
    return write_docx(report, documents.value(), options, code, console);
  }
  const RenderedDiff rendered = render_diff(report, options, console);
  for (const Note& note : rendered.notes) console.message(note.message);
  const int exit_code = console.errors(context.errors(), rendered.same ? kExitYes : kExitNo);
  return console.write(rendered.text, exit_code);
}

}  // namespace agreed
