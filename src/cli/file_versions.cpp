// Bytes to sides, and the cases in which there is nothing to compare.
#include "cli/file_versions.h"

#include <memory>
#include <utility>

#include "cli/diff_formats.h"
#include "corpus/corpus.h"
#include "ingest/document_format.h"
#include "normalize/prepare.h"
#include "text/printable.h"
#include "text/source_text.h"
#include "visualize/style.h"

namespace agreed {
namespace {

bool is_binary(const FileVersion& version) {
  if (!version.bytes || version.bytes->find('\0') == std::string::npos) return false;
  const Result<std::optional<DocumentFormat>> known = binary_format(*version.bytes, version.path);
  return !known.ok() || !known.value();
}

Result<Statement> statement_of(FileVersion& version) {
  if (!version.bytes) return empty_text(version.path);
  Result<Statement> statement = statement_from_bytes(version.path, std::move(*version.bytes));
  if (statement.ok() || statement.error().code != ErrorCode::empty_text) return statement;
  version.bytes.reset();
  return empty_text(version.path);
}

DiffSide side_of(const Statement& statement, const FileVersion& version, const std::string& language,
                 Normalizer& normalizer) {
  StatementText text = statement.texts.front();
  if (!language.empty()) text.language = language;
  // Of a record in excerpts, too, all that a version holds is known.
  return DiffSide{version.label, version.path, statement.date, Held::full, prepare(text, normalizer),
                  text.body};
}

}  // namespace

bool takes_heading(OutputFormat format) {
  switch (format) {
    case OutputFormat::json:
    case OutputFormat::jsonl:
    case OutputFormat::html:
    case OutputFormat::csv:
    case OutputFormat::tei:
    case OutputFormat::docx:
      return false;
    default:
      return true;
  }
}

// The body is white space and not an empty span, which would mean the whole source.
Result<Statement> empty_text(const std::string& path) {
  Result<SourceText> source = SourceText::from_bytes(path, "-\n");
  if (!source.ok()) return std::move(source).error();
  Statement statement;
  StatementText& text = statement.texts.emplace_back();
  text.held = Held::full;
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {1, 2};
  text.markdown = false;
  return statement;
}

std::string version_heading(const FileVersion& earlier, const FileVersion& later) {
  if (!earlier.bytes) return "added " + later.path;
  if (!later.bytes) return "deleted " + earlier.path;
  if (earlier.path != later.path) return "renamed " + earlier.path + " -> " + later.path;
  return "diff " + later.path;
}

FileComparison compare_versions(FileVersion earlier, FileVersion later, DiffContext& context,
                                const DiffCommandOptions& options, const Console& console) {
  FileComparison result;
  if (takes_heading(options.output.format)) {
    const std::string heading = one_line(version_heading(earlier, later));
    result.text = styled(Role::heading, heading, console.coloring()) + '\n';
  }
  if (is_binary(earlier) || is_binary(later)) {
    result.same = earlier.bytes == later.bytes;
    if (!result.same && !result.text.empty()) result.text += "Binary files differ.\n";
    if (result.text.empty()) result.notes.push_back({later.path + ": binary file, not compared"});
    return result;
  }
  Result<Statement> left = statement_of(earlier);
  Result<Statement> right = statement_of(later);
  for (const Result<Statement>* side : {&left, &right}) {
    if (!side->ok()) result.errors.push_back(side->error());
  }
  if (!result.errors.empty()) return result;

  // A side without words speaks the language of the other.
  if (!earlier.bytes) left.value().texts.front().language = right.value().texts.front().language;
  if (!later.bytes) right.value().texts.front().language = left.value().texts.front().language;
  std::optional<BracketRounds> brackets =
      context.rounds(left.value(), left.value().texts.front(), right.value(), right.value().texts.front());
  DiffReport report = context.compare(side_of(left.value(), earlier, options.language, context.normalizer()),
                                      side_of(right.value(), later, options.language, context.normalizer()),
                                      {}, std::move(brackets));
  if (options.output.evidence) {
    std::vector<AskedStatement> asked;
    if (earlier.bytes) asked.push_back({&left.value(), earlier.label, {&left.value().texts.front()}, {}});
    if (later.bytes) asked.push_back({&right.value(), later.label, {&right.value().texts.front()}, {}});
    report.ledger = ledger_of({}, asked, {});
  }
  RenderedDiff rendered = render_diff(report, options, console);
  result.same = rendered.same;
  result.text += rendered.text;
  for (const Result<Statement>* side : {&left, &right}) {
    const std::vector<Note>& notes = side->value().texts.front().notes;
    result.notes.insert(result.notes.end(), notes.begin(), notes.end());
  }
  result.notes.insert(result.notes.end(), rendered.notes.begin(), rendered.notes.end());
  return result;
}

}  // namespace agreed
