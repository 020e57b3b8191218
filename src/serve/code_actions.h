// What an editor offers to do about findings: the suggested wording, and a waiver in the draft.
#pragma once

#include <string>

#include "serve/checked_draft.h"
#include "serve/diagnostics.h"
#include "serve/editor_features.h"
#include "serve/json_rpc.h"

namespace agreed {

// The quick fixes for the findings of a checked document that touch a range, by place: the suggestion first,
// as the preferred one, then one waiver for each rule on a line. version: of the document as the editor
// counts, or null.
//
// The comment of a waiver is put at the end of the line on which the finding begins, where it holds for that
// paragraph (analyze/waivers.h). Reason, owner and last day are left for the person to write: until there is
// a reason the check says that it lacks, so nothing is waived without one.
[[nodiscard]] Json code_actions_in(EditorRange range, const CheckedDraft& checked, const OpenText& document,
                                   const Json& version, const EditorFeatures& features);

}  // namespace agreed
