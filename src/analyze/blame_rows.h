// Phrases of a blame put together into the lines that outputs show.
#pragma once

#include <cstddef>
#include <vector>

#include "analyze/blame.h"
#include "analyze/blame_draft.h"
#include "text/span.h"

namespace agreed {

// Where a phrase of a report stands.
struct PhrasePlace {
  std::size_t row = 0;  // of the draft
  TokenRange tokens;
};

// The rows of a report that has its phrases and statements; `places` by phrase.
[[nodiscard]] std::vector<BlameRow> blame_rows(const BlameReport& report, const BlameDraft& draft,
                                               const std::vector<PhrasePlace>& places);

}  // namespace agreed
