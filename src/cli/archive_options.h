// Where the archive is: --statements DIR, the variable AGREED_STATEMENTS, or the folder
// `statements` here or above; where the search starts elsewhere, there or above first.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "text/result.h"

namespace agreed {

struct ArchiveOptions {
  std::string statements;
  std::string start = ".";  // the folder from which `statements` is looked for
};

void add_archive_options(CLI::App& verb, ArchiveOptions& options);

// The folder of the archive. Error (not_found) that tells how to name one, if there is none.
[[nodiscard]] Result<std::string> archive_folder(const ArchiveOptions& options);

}  // namespace agreed
