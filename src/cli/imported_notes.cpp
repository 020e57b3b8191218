#include "cli/imported_notes.h"

#include <string>
#include <vector>

#include "cli/console.h"

namespace agreed {

void show_import_notes(std::span<const Statement> statements) {
  std::vector<std::string> imported;
  for (const Statement& statement : statements) {
    for (const StatementText& text : statement.texts) {
      if (text.imported) imported.push_back(text.source->path());
      for (const Note& note : text.notes) Console(ColorChoice::never).message(note.message);
    }
  }
  if (imported.empty()) return;
  const std::string what = imported.size() == 1 ? imported.front() : std::to_string(imported.size()) + " documents";
  Console(ColorChoice::never)
      .message(what + ": places are those of the text as agreed import writes it, not of the file");
}

}  // namespace agreed
