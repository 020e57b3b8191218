// Corpus: the statements of a folder in series and date order, and the files that describe them.
// One bad file does not stop the others: it is named in errors and left out.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/equivalents.h"
#include "corpus/ladders.h"
#include "corpus/statement.h"
#include "corpus/termbase.h"
#include "ingest/imported_text.h"
#include "text/error.h"
#include "text/result.h"

namespace agreed {

// One forum: what archive.yaml says of it, and its statements.
struct Series {
  std::string id;     // "scm"
  std::string title;  // "ROK-U.S. Security Consultative Meeting: joint communiques"
  std::vector<std::string> parties;
  std::vector<std::size_t> statements;  // indices into Corpus::statements, by date, then id
};

// A kind of paragraph that is not what the statement says, such as a record of votes: told by how it begins.
struct ParagraphClass {
  std::string id;  // "voting"
  std::vector<Term> terms;
  std::size_t line = 0;  // in archive.yaml
};

struct Corpus {
  std::string folder;
  std::vector<Statement> statements;  // by date, then id; unique ids
  std::vector<Series> series;         // as archive.yaml lists them, then by id
  std::vector<ParagraphClass> paragraph_classes;
  Termbase termbase;
  Ladders ladders;
  Equivalents equivalents;    // equivalents.yaml and the rotations of archive.yaml
  std::vector<Error> errors;  // files left out, in path order

  // Null if there is none.
  [[nodiscard]] const Statement* find(std::string_view id) const;
  [[nodiscard]] const Series* find_series(std::string_view id) const;
  // Up to `most` ids or series nearest in spelling, best first; for "did you mean".
  [[nodiscard]] std::vector<std::string> nearest_ids(std::string_view id, std::size_t most) const;
};

// Reads a folder of statements. Errors only if the folder itself cannot be read.
[[nodiscard]] Result<Corpus> load_corpus(const std::string& folder);

// Reads only archive.yaml, termbase.yaml, equivalents.yaml and ladders.yaml: for verbs that need no
// statement.
[[nodiscard]] Result<Corpus> load_vocabulary_files(const std::string& folder);

// The folder `statements` in `start` or the nearest folder above it that has archive.yaml in it;
// empty if there is none.
[[nodiscard]] std::string find_archive(const std::string& start);

// Texts from outside the archive, held in full. A path may be a file or a folder (read recursively:
// .md, .txt, .html, .htm, .docx, .odt, .pdf). Dated by front matter (`date:`; any other key is let pass) or by a date in the file
// name. Front matter is not wording. In folders README.md and hidden files are passed over, and a path
// given twice is read once. Bad files go to errors. Sorted by date, then path; undated texts last.
struct OutsideTexts {
  std::vector<Statement> statements;
  std::vector<Error> errors;
};
[[nodiscard]] OutsideTexts load_outside(const std::vector<std::string>& paths);

// Whether a name ends in one of those that are read in folders.
[[nodiscard]] bool is_document_name(std::string_view path);

// One text from outside, already read: a file, standard input, a git revision. Markdown if its path
// ends in .md. Its language is what its front matter says, else that of its name ("scm-53.ko.md"), else
// English. Errors: front matter that is closed but does not parse (syntax), states a day that is
// not in the calendar (bad_value), or has nothing below it (empty_text).
[[nodiscard]] Result<Statement> statement_from_text(std::shared_ptr<const SourceText> source);

// The same of a document: Markdown, with the title and language that the document names, and notes.
[[nodiscard]] Result<Statement> statement_from_import(ImportedText text);

// Of bytes whose format and encoding are not known, and of a file. Errors: those of import_text() and of
// statement_from_text().
[[nodiscard]] Result<Statement> statement_from_bytes(std::string path, std::string bytes);
[[nodiscard]] Result<Statement> statement_from_file(const std::string& path);

}  // namespace agreed
