// Workspace: how the server learns which archive and which rules hold for a draft. cli/ reads them from
// files.
#pragma once

#include <memory>

#include "analyze/check.h"
#include "corpus/statement.h"
#include "serve/served_archive.h"
#include "text/result.h"

namespace agreed {

struct DraftSetting {
  std::shared_ptr<ServedArchive> archive;       // not null
  std::shared_ptr<const CheckRequest> request;  // not null; with the draft that was asked about
};

class Workspace {
 public:
  Workspace() = default;
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  virtual ~Workspace() = default;

  // What holds for a draft as the files are now; its texts bear the path of the document, or its URI where it
  // is no file. Errors: whatever is wrong with the configuration, with file and line where there is one.
  [[nodiscard]] virtual Result<DraftSetting> setting_of(Statement draft) = 0;
};

}  // namespace agreed
