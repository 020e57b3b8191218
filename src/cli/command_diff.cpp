// agreed diff: two texts -> a DiffReport -> one of its renderers.
#include "cli/command_diff.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/diff_report.h"
#include "cli/exit_codes.h"
#include "cli/text_argument.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "visualize/diff_json.h"
#include "visualize/diff_text.h"

namespace agreed {
namespace {

// Statements are read only if an id is asked for; the termbase and the equivalents serve any text.
Result<Corpus> read_archive(const DiffCommandOptions& options) {
  const bool needs_statements = looks_like_id(options.earlier) || looks_like_id(options.later);
  Result<std::string> folder = archive_folder(options.archive);
  if (!folder.ok()) {
    if (!needs_statements && options.archive.statements.empty()) return Corpus{};
    return std::move(folder).error();
  }
  return needs_statements ? load_corpus(folder.value()) : load_vocabulary_files(folder.value());
}

const StatementText* pick_text(const Statement& statement, const Statement& other,
                               const std::string& language) {
  if (!language.empty()) return statement.text_in(language);
  for (const StatementText& text : statement.texts) {
    if (text.held != Held::none && other.text_in(text.language) != nullptr) return &text;
  }
  return statement.texts.empty() ? nullptr : &statement.texts.front();
}

Error nothing_held(const Statement& statement, const std::string& language) {
  const std::string what =
      language.empty() ? "no text of it is held" : "no text in '" + language + "' is held";
  return Error{ErrorCode::not_found, "statement '" + statement.id + "': " + what, {}, 0};
}

Result<DiffSide> side_of(const Statement& statement, const Statement& other, const std::string& language,
                         Normalizer& normalizer) {
  const StatementText* text = pick_text(statement, other, language);
  if (text == nullptr || text->held == Held::none) return nothing_held(statement, language);
  return DiffSide{statement.id, text->source->path(), statement.date, text->held, prepare(*text, normalizer)};
}

// All concepts of the termbase; a form that does not parse is an error of its own and left out.
WatchedTerms watch(const Corpus& corpus, TermMatcher& matcher, std::vector<Error>& errors) {
  WatchedTerms terms{&matcher, {}};
  for (const Concept& c : corpus.termbase.concepts) {
    const Result<std::uint32_t> query = matcher.add_concept(c, corpus.termbase.path);
    if (query.ok()) {
      terms.labels.resize(query.value() + 1);
      terms.labels[query.value()] = c.id;
    } else {
      errors.push_back(query.error());
    }
  }
  return terms;
}

// The statements of the series before the earlier one: what stands in one of them can only return.
std::vector<NormalizedText> older_texts(const Corpus& corpus, const Statement& earlier,
                                        const Statement& later, const std::string& language,
                                        Normalizer& normalizer) {
  std::vector<NormalizedText> texts;
  const Series* series = earlier.series == later.series ? corpus.find_series(earlier.series) : nullptr;
  if (series == nullptr || !earlier.date) return texts;
  for (const std::size_t i : series->statements) {
    const Statement& older = corpus.statements[i];
    if (!older.date || *older.date >= *earlier.date) continue;
    const StatementText* text = older.text_in(language);
    if (text != nullptr && text->held != Held::none) texts.push_back(prepare(*text, normalizer));
  }
  return texts;
}

Result<ChangeClasses> ignored_classes(const std::vector<std::string>& names) {
  ChangeClasses classes;
  for (const std::string& name : names) {
    const std::optional<ChangeClass> c = change_class_named(name);
    if (!c)
      return Error{
          ErrorCode::usage, "--ignore: '" + name + "' is no class of change (see agreed diff --help)", {}, 0};
    classes.insert(*c);
  }
  return classes;
}

std::string render(const DiffReport& report, const DiffCommandOptions& options, const TextLayout& layout) {
  if (options.output.format == OutputFormat::json) return diff_json(report);
  return diff_text(report, DiffTextOptions{layout, options.all ? kAllContext : options.context});
}

}  // namespace

CLI::App* setup_diff(CLI::App& app, DiffCommandOptions& options) {
  CLI::App* verb = app.add_subcommand("diff", "what changed between two texts, phrase by phrase");
  verb->add_option("EARLIER", options.earlier, "an id of the archive, a path, - or REV:path (git)")
      ->required();
  verb->add_option("LATER", options.later, "likewise")->required();
  verb->add_option("--language", options.language, "compare the texts in this language (BCP 47)")
      ->type_name("TAG");
  verb->add_option("--context", options.context, "unchanged paragraphs shown around a change")
      ->type_name("N");
  verb->add_flag("--all", options.all, "show all unchanged paragraphs");
  verb->add_option("--ignore", options.ignore,
                   "classes that do not count: editorial, rotation, renumbering, paragraph-split, "
                   "paragraph-merge, move, rewording, addition, omission")
      ->delimiter(',')
      ->type_name("CLASS,...");
  add_archive_options(*verb, options.archive);
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_diff(const DiffCommandOptions& options) {
  Console console(options.output.color);
  const Result<ChangeClasses> ignore = ignored_classes(options.ignore);
  if (!ignore.ok()) return console.errors({ignore.error()}, kExitTrouble);
  const Result<Corpus> corpus = read_archive(options);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);

  const Result<Statement> earlier = resolve_text(options.earlier, corpus.value());
  const Result<Statement> later = resolve_text(options.later, corpus.value());
  for (const Result<Statement>* side : {&earlier, &later}) {
    if (!side->ok()) console.error(side->error());
  }
  if (!earlier.ok() || !later.ok()) return kExitTrouble;

  Vocabulary vocabulary;
  Normalizer normalizer(corpus.value().equivalents, vocabulary);
  TermMatcher matcher(normalizer);
  std::vector<Error> errors = corpus.value().errors;
  const WatchedTerms terms = watch(corpus.value(), matcher, errors);

  Result<DiffSide> left = side_of(earlier.value(), later.value(), options.language, normalizer);
  if (!left.ok()) return console.errors({left.error()}, kExitTrouble);
  Result<DiffSide> right = side_of(later.value(), earlier.value(), options.language, normalizer);
  if (!right.ok()) return console.errors({right.error()}, kExitTrouble);

  const DiffOptions diff_options{ignore.value(), older_texts(corpus.value(), earlier.value(), later.value(),
                                                             left.value().text.language, normalizer)};
  const DiffReport report =
      diff(std::move(left).value(), std::move(right).value(), vocabulary, terms, diff_options);
  const int exit_code = console.errors(errors, report.same_wording ? kExitYes : kExitNo);
  return console.write(render(report, options, console.layout()), exit_code);
}

}  // namespace agreed
