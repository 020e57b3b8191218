// Texts are prepared in the order in which they are merged, so that nothing depends on how they were named.
#include "cli/collate_texts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "analyze/collation.h"
#include "analyze/context.h"
#include "cli/diff_context.h"
#include "cli/diff_formats.h"
#include "cli/exit_codes.h"
#include "cli/text_argument.h"
#include "normalize/prepare.h"
#include "visualize/collation_csv.h"
#include "visualize/collation_html.h"
#include "visualize/collation_json.h"
#include "visualize/collation_tei.h"
#include "visualize/collation_text.h"

namespace agreed {
namespace {

std::vector<std::string> named_texts(const DiffCommandOptions& options) {
  std::vector<std::string> texts = {options.earlier, options.later};
  texts.insert(texts.end(), options.more.begin(), options.more.end());
  return texts;
}

std::optional<Error> unsuited(const DiffCommandOptions& options) {
  using enum OutputFormat;
  const OutputFormat format = options.output.format;
  constexpr OutputFormat kKnown[] = {text, json, csv, html, tei};
  std::string message;
  if (std::ranges::find(kKnown, format) == std::end(kKnown)) {
    message = "--format " + name_of(format) +
              " compares two texts; several are written as text, json, csv, html or tei";
  } else if (options.stat) {
    message = "--stat compares two texts";
  } else {
    return std::nullopt;
  }
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

// The first language, English before others, in which something of all is held; empty if there is none.
std::string common_language(const std::vector<Statement>& statements) {
  for (const StatementText& text : statements.front().texts) {
    const bool common = std::ranges::all_of(statements, [&](const Statement& statement) {
      const StatementText* other = statement.text_in(text.language);
      return other != nullptr && other->held != Held::none;
    });
    if (common) return text.language;
  }
  return {};
}

const StatementText* first_held(const Statement& statement) {
  const auto found = std::ranges::find_if(statement.texts,
                                          [](const StatementText& text) { return text.held != Held::none; });
  return found == statement.texts.end() ? nullptr : &*found;
}

bool merged_before(const Statement& a, const Statement& b) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  return std::tie(a.date, a.id) < std::tie(b.date, b.id);
}

std::string render(const Collation& collation, const DiffCommandOptions& options, const TextLayout& layout) {
  switch (options.output.format) {
    case OutputFormat::json:
      return collation_json(collation);
    case OutputFormat::csv:
      return collation_csv(collation);
    case OutputFormat::html:
      return collation_html(collation);
    case OutputFormat::tei:
      return collation_tei(collation);
    default:
      return collation_text(collation, {layout, options.all ? kAllContext : options.context.value_or(0)});
  }
}

}  // namespace

bool asks_for_collation(const DiffCommandOptions& options) {
  return !options.more.empty() || options.output.format == OutputFormat::csv ||
         options.output.format == OutputFormat::tei;
}

int run_collation(const DiffCommandOptions& options) {
  Console console(options.output.color);
  if (const std::optional<Error> error = unsuited(options)) return console.errors({*error}, kExitTrouble);
  const Result<ChangeClasses> ignore = ignored_classes(options.ignore);
  if (!ignore.ok()) return console.errors({ignore.error()}, kExitTrouble);
  const std::vector<std::string> texts = named_texts(options);
  const Result<Corpus> corpus = read_archive_for(texts, options.archive);
  if (!corpus.ok()) return console.errors({corpus.error()}, kExitTrouble);

  std::vector<Statement> statements;
  std::vector<Error> errors;
  for (const std::string& text : texts) {
    Result<Statement> statement = resolve_text(text, corpus.value());
    if (statement.ok()) {
      statements.push_back(std::move(statement).value());
    } else {
      errors.push_back(statement.error());
    }
  }
  if (!errors.empty()) return console.errors(errors, kExitTrouble);
  std::ranges::stable_sort(statements, merged_before);

  const std::string language = options.language.empty() ? common_language(statements) : options.language;
  DiffContext context(corpus.value(), options, ignore.value());
  std::vector<Witness> witnesses;
  std::vector<AskedStatement> asked;
  for (const Statement& statement : statements) {
    const StatementText* text = language.empty() ? first_held(statement) : statement.text_in(language);
    if (text == nullptr || text->held == Held::none) {
      errors.push_back(nothing_held(statement, language));
      continue;
    }
    asked.push_back({&statement, statement.id, {text}, {}});
    witnesses.push_back({"", statement.id, text->source->path(), statement.date, text->held,
                         prepare(*text, context.normalizer())});
  }
  if (!errors.empty()) return console.errors(errors, kExitTrouble);

  Collation collation =
      collate(std::move(witnesses), context.vocabulary(), context.terms(), context.options());
  if (options.output.evidence) collation.ledger = ledger_of(corpus.value(), asked, {});
  const int exit_code = console.errors(context.errors(), collation.same_wording ? kExitYes : kExitNo);
  return console.write(render(collation, options, console.layout()), exit_code);
}

}  // namespace agreed
