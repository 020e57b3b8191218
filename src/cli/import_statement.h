// The bytes of a document -> a statement held in full: its text as Markdown, and each key of its front matter
// from the first of these that knows it: the command line, what the archive held before, the front matter or
// the text of the document.
#pragma once

#include <string>

#include "analyze/import_report.h"
#include "cli/command_import.h"
#include "corpus/corpus.h"
#include "text/result.h"

namespace agreed {

struct ImportedStatement {
  ImportReport report;  // without path and outcome
  std::string body;     // Markdown
};

// `held`: the statement of that id, or null. Errors: those of reading the document; usage for a key that is
// nowhere to be found; bad_value for mojibake that nobody asked to repair.
[[nodiscard]] Result<ImportedStatement> import_statement(const std::string& bytes, const std::string& path,
                                                         const ImportOptions& options, const Corpus& corpus,
                                                         const Statement* held);

}  // namespace agreed
