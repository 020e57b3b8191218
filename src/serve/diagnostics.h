// Findings and errors of a check as the diagnostics that an editor shows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "serve/checked_draft.h"
#include "serve/editor_features.h"
#include "serve/editor_text.h"
#include "serve/json_rpc.h"

namespace agreed {

// A document as the editor has it open.
struct OpenText {
  std::string uri;
  std::string path;  // the URI, where it is no file
  EditorText text;
};

struct EditorDiagnostics {
  std::map<std::string, Json> by_uri;  // lists; that of the document is always there
  std::vector<std::string> messages;   // errors that no file has
};

// Findings that count, and errors where they stand. code is the rule as its policy names it, source "agreed";
// the agreed wording is related information where the editor takes it, else a line of the message.
[[nodiscard]] EditorDiagnostics diagnostics_of(const CheckedDraft& checked, const OpenText& document,
                                               const EditorFeatures& features);

// The diagnostic of one finding in the document.
[[nodiscard]] Json diagnostic_of(const Finding& finding, const DraftSetting& setting, const EditorText& text,
                                 const EditorFeatures& features);

}  // namespace agreed
