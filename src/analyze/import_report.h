// What an import did: the statement that came out, how it agrees with what was known of it before, and
// whether it was written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyze/record_check.h"
#include "corpus/statement.h"
#include "text/note.h"

namespace agreed {

enum class ImportOutcome : std::uint8_t {
  written,      // a new file
  replaced,     // in the place of one
  not_written,  // the record disagrees, and nobody said that it may be replaced
  printed,      // to standard output
};

// "written", "replaced", "not-written", "printed".
[[nodiscard]] constexpr std::string_view name_of(ImportOutcome outcome) {
  constexpr std::string_view kNames[] = {"written", "replaced", "not-written", "printed"};
  return kNames[static_cast<std::size_t>(outcome)];
}

// Of one key of the front matter: what it says and where that is from.
struct ImportedKey {
  std::string key;
  std::string value;  // empty: not known
  std::string from;   // "option", "held before", "front matter", "text", "document"
};

struct ImportReport {
  std::string path;  // of the file written; empty for standard output
  ImportOutcome outcome = ImportOutcome::written;
  Statement statement;  // its first text is the one imported
  std::string format;   // "html", "markdown" ...
  std::string encoding;
  std::vector<ImportedKey> keys;
  std::uint32_t words = 0;
  std::size_t paragraphs = 0;
  bool compared = false;  // with excerpts that were held before
  RecordCheck record;
  std::vector<Note> notes;
};

}  // namespace agreed
