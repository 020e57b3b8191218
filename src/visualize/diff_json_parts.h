// The parts of agreed.diff/1, for the document and for the stream of lines. Fields: diff_json.h.
// Include only from .cpp files of visualize/.
#pragma once

#include <string_view>
#include <vector>

#include "analyze/diff_report.h"
#include "visualize/json_writer.h"

namespace agreed {

[[nodiscard]] Json side_json(const DiffSide& side);
[[nodiscard]] Json change_json(const DiffReport& report, const Change& change);
[[nodiscard]] Json term_json(const DiffReport& report, const TermChange& term);
[[nodiscard]] Json terms_json(const DiffReport& report);
[[nodiscard]] Json commitment_json(const DiffReport& report, const CommitmentChange& commitment);
[[nodiscard]] Json commitments_json(const DiffReport& report);
[[nodiscard]] Json bracket_json(const BracketFate& fate);
[[nodiscard]] Json brackets_json(const DiffReport& report);  // null where neither text has any
[[nodiscard]] Json statistics_json(const DiffStatistics& statistics);

// "replaced", "added", "omitted", "moved"
[[nodiscard]] std::string_view hunk_kind_name(HunkKind kind);
// The hunks of a pair of passages, as in diff_json.h; a move is one entry.
[[nodiscard]] Json hunks_json(const NormalizedText& earlier, const NormalizedText& later,
                              const std::vector<Hunk>& hunks);

}  // namespace agreed
