// CheckedDraft: what agreed check says of a document as the editor has it open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyze/check.h"
#include "serve/workspace.h"
#include "text/error.h"

namespace agreed {

struct CheckedDraft {
  std::optional<DraftSetting> setting;  // none where the text or the configuration could not be read
  std::optional<CheckReport> report;    // none where there was no check
  std::vector<Error> errors;            // of the text, the configuration, the archive and the check

  // The draft; null without a setting, or if nothing of it is held.
  [[nodiscard]] const StatementText* text() const;
};

// path: of the document, or its URI. A document that the archive holds is agreed text and no draft: it has a
// setting and no report.
[[nodiscard]] CheckedDraft check_document(const std::string& path, const std::string& bytes,
                                          Workspace& workspace);

}  // namespace agreed
