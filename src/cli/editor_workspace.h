// EditorWorkspace: what holds for a draft in an editor: the options of `agreed lsp`, the configuration above
// the draft's folder, and the archive, as the files are at each check.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "cli/command_check.h"
#include "cli/console.h"
#include "serve/workspace.h"

namespace agreed {

class EditorWorkspace final : public Workspace {
 public:
  // Both must outlive it, and so must it what it hands out. What an index on disk lacks is told on the
  // console.
  EditorWorkspace(const CheckOptions& options, Console& console) : options_(options), console_(console) {}

  // An archive is read again when one of its files has another time or size than when it was read.
  [[nodiscard]] Result<DraftSetting> setting_of(Statement draft) override;

 private:
  struct KeptArchive {
    std::string stamp;  // names, times and sizes of its files
    std::shared_ptr<ServedArchive> archive;
  };

  [[nodiscard]] Result<std::shared_ptr<ServedArchive>> archive_in(const std::string& folder,
                                                                  const std::string& index);

  const CheckOptions& options_;
  Console& console_;
  std::map<std::string, KeptArchive> archives_;  // by folder and index
};

}  // namespace agreed
