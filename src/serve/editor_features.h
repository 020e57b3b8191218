// What the editor at the other end understands, as it says in `initialize`.
#pragma once

#include "serve/editor_text.h"
#include "serve/json_rpc.h"

namespace agreed {

struct EditorFeatures {
  // The first of the editor's list that is known here; UTF-16 where it has no list.
  PositionEncoding encoding = PositionEncoding::utf16;
  bool related_information = false;  // of diagnostics
  bool code_description = false;
  bool markdown = false;          // in hovers
  bool code_actions = false;      // as objects, not only as commands
  bool document_changes = false;  // edits of a document in one version
  bool watches_files = false;     // on request
};

// params: of the request `initialize`.
[[nodiscard]] EditorFeatures features_of(const Json& params);

}  // namespace agreed
