// agreed lock: the wording of agreed texts that drafts are held to, pinned in a file.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct LockOptions {
  std::vector<std::string> ids;
  std::string lock;
  std::vector<std::string> concepts;
  std::vector<std::string> phrases;
  std::string language;
  bool update = false;
  bool write = false;
  ArchiveOptions archive;
  OutputOptions output;
};

CLI::App* setup_lock(CLI::App& app, LockOptions& options);
// 0: written, or nothing to change; 1: --update shows changes; 2: trouble.
int run_lock(const LockOptions& options);

}  // namespace agreed
