// Reads the document first, then asks each source of a key in turn.
#include "cli/import_statement.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "analyze/statement_header.h"
#include "cli/progress_line.h"
#include "corpus/languages.h"
#include "corpus/yaml_map.h"
#include "ingest/document_markdown.h"
#include "ingest/mojibake.h"
#include "ingest/read_document.h"
#include "ingest/script_language.h"
#include "normalize/prepare.h"
#include "normalize/word_count.h"
#include "text/sha256.h"

namespace agreed {
namespace {

std::string name_of(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::text:
      return "text";
    case DocumentFormat::markdown:
      return "markdown";
    case DocumentFormat::html:
      return "html";
    case DocumentFormat::docx:
      return "docx";
    case DocumentFormat::odt:
      return "odt";
    case DocumentFormat::pdf:
      break;
  }
  return "pdf";
}

// What a document says, before anything else is asked.
struct ReadText {
  Document document;
  std::string body;
  Statement matter;  // of a text or Markdown: its front matter
};

DocumentOptions document_options(const ImportOptions& options) {
  DocumentOptions wanted;
  wanted.repair = options.repair;
  wanted.encoding = options.encoding;
  wanted.changes = options.changes == "reject"     ? TrackedChanges::reject
                   : options.changes == "original" ? TrackedChanges::original
                                                   : TrackedChanges::accept;
  // Gone with the options, when all is read.
  wanted.progress = [line = std::make_shared<ProgressLine>()](std::size_t done, std::size_t pages) {
    line->show_steps(done, pages, "pages");
  };
  return wanted;
}

// Front matter is no wording; what follows stays as it is written.
std::optional<Error> read_written(const std::string& bytes, const std::string& path,
                                  const DocumentOptions& options, ReadText& read) {
  Result<DecodedText> decoded = decode_document(bytes, path, options);
  if (!decoded.ok()) return decoded.error();
  Result<SourceText> source = SourceText::from_bytes(path, std::move(decoded).value().utf8);
  if (!source.ok()) return source.error();
  Result<Statement> statement =
      statement_from_text(std::make_shared<const SourceText>(std::move(source).value()));
  if (!statement.ok()) return statement.error();
  read.matter = std::move(statement).value();
  const StatementText& text = read.matter.texts.front();
  const std::string_view body = text.source->slice(text.body);
  read.body = text.markdown ? std::string(body) : markdown_of_plain(body);
  return std::nullopt;
}

Result<ReadText> read_any(const std::string& bytes, const std::string& path, const ImportOptions& options) {
  const DocumentOptions wanted = document_options(options);
  Result<Document> document = read_document(bytes, path, wanted);
  if (!document.ok()) return std::move(document).error();
  ReadText read;
  read.document = std::move(document).value();
  const DocumentFormat format = read.document.format;
  if (format == DocumentFormat::text || format == DocumentFormat::markdown) {
    if (std::optional<Error> error = read_written(bytes, path, wanted, read)) return std::move(*error);
  } else {
    read.body = markdown_of(read.document);
  }
  // A record must not keep what a reader at once sees to be broken.
  const std::size_t broken = options.repair || !options.encoding.empty() ? 0 : count_mojibake(read.body);
  if (broken > 0) {
    return Error{ErrorCode::bad_value,
                 "UTF-8 that was read as windows-1252 in " + std::to_string(broken) +
                     (broken == 1 ? " place" : " places") + ": --repair undoes it, --encoding UTF-8 keeps it",
                 path, 0};
  }
  return read;
}

// The first of several values that is known.
class Keys {
 public:
  explicit Keys(std::vector<ImportedKey>& keys) : keys_(keys) {}

  std::string choose(const std::string& key,
                     std::initializer_list<std::pair<std::string, const char*>> values) {
    for (const auto& [value, from] : values) {
      if (value.empty()) continue;
      keys_.push_back({key, value, from});
      return value;
    }
    keys_.push_back({key, "", ""});
    return {};
  }

 private:
  std::vector<ImportedKey>& keys_;
};

std::string day(const std::optional<Date>& date) {
  return date ? date->to_string() : std::string();
}
std::string number(int value) {
  return value > 0 ? std::to_string(value) : std::string();
}

Error needed(const std::string& message) {
  return {ErrorCode::usage, message, {}, 0};
}

void add_source(const ImportOptions& options, std::vector<Source>& sources) {
  if (options.source.empty()) return;
  const auto known = std::ranges::find(sources, options.source, &Source::url);
  if (known != sources.end()) {
    known->seen = true;
    return;
  }
  SourceKind kind = SourceKind::official;
  if (options.kind == "reprint") kind = SourceKind::reprint;
  if (options.kind == "press") kind = SourceKind::press;
  if (options.kind == "secondary") kind = SourceKind::secondary;
  sources.push_back({options.source, kind, true, {}});
}

// What the record knew and the document says otherwise.
void note_differences(const Statement& statement, const Statement& matter, const StatementHeader& header,
                      std::vector<Note>& notes) {
  for (const std::optional<Date>& date : {matter.date, header.date}) {
    if (!date || *date == *statement.date) continue;
    notes.push_back({"the text is dated " + day(date) + ", not " + day(statement.date)});
    break;
  }
  if (header.ordinal > 0 && statement.ordinal > 0 && header.ordinal != statement.ordinal) {
    notes.push_back(
        {"the title says " + std::to_string(header.ordinal) + ", not " + std::to_string(statement.ordinal)});
  }
}

// Files of one statement that disagree could not be loaded together.
std::optional<Error> disagreement(const Statement& statement, const Statement* held) {
  const bool alone = held == nullptr || std::ranges::all_of(held->texts, [&](const StatementText& text) {
                       return text.language == statement.texts.front().language;
                     });
  if (alone) return std::nullopt;
  if (held->date != statement.date)
    return needed(statement.id + " is held with the day " + day(held->date) + " in another language");
  if (held->ordinal != statement.ordinal)
    return needed(statement.id + " is held with the ordinal " + std::to_string(held->ordinal) +
                  " in another language");
  return std::nullopt;
}

}  // namespace

Result<ImportedStatement> import_statement(const std::string& bytes, const std::string& path,
                                           const ImportOptions& options, const Corpus& corpus,
                                           const Statement* held) {
  Result<ReadText> any = read_any(bytes, path, options);
  if (!any.ok()) return std::move(any).error();
  ReadText& read = any.value();
  ImportedStatement out;
  ImportReport& report = out.report;
  report.format = name_of(read.document.format);
  report.encoding = read.document.encoding;
  report.notes = read.document.notes;
  Keys keys(report.keys);

  Statement& statement = report.statement;
  statement.id = options.id;
  statement.series = options.series.empty() && held != nullptr ? held->series : options.series;
  if (statement.series.empty()) return needed("--series is needed: the archive has no " + options.id);
  StatementText& text = statement.texts.emplace_back();
  text.held = Held::full;
  std::string front = read.matter.texts.empty() ? std::string() : read.matter.texts.front().language;
  // English is what a text is taken for that says nothing.
  if (front == "en" && !script_language(read.body).empty()) front.clear();
  text.language =
      keys.choose("language", {{options.language, "option"},
                               {std::string(primary_language(read.document.language)), "document"},
                               {front, "front matter"},
                               {script_language(read.body), "text"},
                               {"en", "text"}});
  if (!is_language_tag(text.language) || !is_known_language(text.language))
    return needed("'" + text.language + "' is no language (BCP 47, as in en, ko, ja)");
  if (held != nullptr) {
    statement.issuers = held->issuers;
    statement.meeting_date = held->meeting_date;
    statement.note = held->note;
    if (const StatementText* before = held->text_in(text.language)) text.sources = before->sources;
  }
  add_source(options, text.sources);
  if (text.sources.empty()) return needed("--source is needed: the address that the text is from");
  text.sha256 = sha256_hex(bytes);

  Result<SourceText> source = SourceText::from_bytes(path, read.body);
  if (!source.ok()) return source.error();
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {text.source->content_begin(), text.source->size()};
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  const NormalizedText words = prepare(text, normalizer);
  const StatementHeader header = read_header(words, vocabulary, read.matter.title);
  report.words = count_words(words);
  report.paragraphs = words.paragraphs.size();

  // A title is one language's.
  const bool same_language =
      held != nullptr && !held->texts.empty() && held->texts.front().language == text.language;
  statement.title = keys.choose("title", {{options.title, "option"},
                                          {same_language ? held->title : "", "held before"},
                                          {read.matter.title, "front matter"},
                                          {header.title, "text"},
                                          {read.document.title, "document"}});
  statement.date = Date::parse(keys.choose("date", {{options.date, "option"},
                                                    {held != nullptr ? day(held->date) : "", "held before"},
                                                    {day(read.matter.date), "front matter"},
                                                    {day(header.date), "text"}}));
  statement.place = keys.choose("place", {{options.place, "option"},
                                          {held != nullptr ? held->place : "", "held before"},
                                          {read.matter.place, "front matter"},
                                          {header.place, "text"}});
  const std::string ordinal =
      keys.choose("ordinal", {{number(options.ordinal), "option"},
                              {held != nullptr ? number(held->ordinal) : "", "held before"},
                              {number(header.ordinal), "text"}});
  statement.ordinal = ordinal.empty() ? 0 : std::stoi(ordinal);
  if (statement.title.empty()) return needed("the text has no title: give one with --title");
  if (!statement.date) {
    return needed("the text has no dateline: give its day with --date" +
                  (header.mentioned ? " (it names " + day(header.mentioned) + ")" : std::string()));
  }
  if (const std::optional<Error> error = disagreement(statement, held)) return *error;
  note_differences(statement, read.matter, header, report.notes);
  out.body = std::move(read.body);
  return out;
}

}  // namespace agreed
