// One file `<series>/<id>[.<lang>].md` of the archive -> one Statement with one text.
//
// Front matter keys: id, series, title (but for `<id>.<lang>.md`), date, language, text (full |
// excerpts) and sources must be there; ordinal, meeting_date, place, issuers and note may; sha256 only
// with text: full, absences only with text: excerpts. Any other key is an error.
#pragma once

#include <cstddef>
#include <memory>

#include "corpus/statement.h"
#include "text/result.h"
#include "text/source_text.h"

namespace agreed {

struct StatementFile {
  Statement statement;  // texts holds exactly one text
  // Lines of the keys that files of one id share, for messages.
  std::size_t id_line = 0;
  std::size_t series_line = 0;
  std::size_t ordinal_line = 0;
  std::size_t date_line = 0;
};

// The path says which id, series and language the file must have. Errors: syntax, unknown_key,
// bad_value, duplicate, too_large; each with path and line.
[[nodiscard]] Result<StatementFile> read_statement_file(std::shared_ptr<const SourceText> source);

}  // namespace agreed
