// The archive's folder: option before environment before the folders above.
#include "cli/archive_options.h"

#include <cstdlib>

#include "corpus/corpus.h"

namespace agreed {

void add_archive_options(CLI::App& verb, ArchiveOptions& options) {
  verb.add_option("--statements", options.statements,
                  "folder of the archive; else $AGREED_STATEMENTS, else statements/ here or above")
      ->type_name("DIR");
}

Result<std::string> archive_folder(const ArchiveOptions& options) {
  if (!options.statements.empty()) return options.statements;
  const char* variable = std::getenv("AGREED_STATEMENTS");
  if (variable != nullptr && *variable != '\0') return std::string(variable);
  std::string found = find_archive(options.start);
  if (found.empty()) found = find_archive(".");
  if (!found.empty()) return found;
  return Error{ErrorCode::not_found,
               "no archive: there is no folder statements/ with an archive.yaml here or above; name one with "
               "--statements DIR or AGREED_STATEMENTS",
               "", 0};
}

}  // namespace agreed
