// Waiver: somebody's word that a finding of `agreed check` may stand, with a reason and, if need be, an end.
// As read from waivers.yaml and from comments of a draft; analyze/waivers.h tells what it covers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"
#include "text/result.h"

namespace agreed {

struct Waiver {
  std::string rule;                 // a rule, or an entry of a policy: "jo-2025/bare-modernization"
  std::string text;                 // words of the finding; empty for a waiver in a draft
  std::vector<std::string> drafts;  // ids or file names that it is for; empty: any
  std::string reason;               // never empty
  std::string owner;                // who answers for it; empty if nobody is named
  std::optional<Date> until;        // the last day on which it holds
  std::string path;                 // where it stands
  std::size_t line = 0;
};

// A file of waivers:
//
//   waivers:
//     - rule: forbid
//       text: force posture
//       reason: agreed by the ministers on 2 May
//       owner: H. Lund
//       expiry: 2026-12-31
//       drafts: [ncm-7-draft.md]
//
// rule, text and reason are needed. Errors: those of reading YAML; unknown and missing keys, a value of the
// wrong type, each with its line.
[[nodiscard]] Result<std::vector<Waiver>> read_waivers_file(const std::string& path);

// What the inside of an HTML comment says, if it is a waiver:
//
//   agreed-waive RULE: reason; by NAME; until 2026-12-31
//
// "by" and "until" may be left out and stand in either order; what else follows a ";" belongs to the reason,
// which itself cannot begin with one of the two words.
// Nullopt for a comment about something else. Path and line are left to the caller. Errors (syntax,
// bad_value) without a path: no rule, no reason, a date that is none, "by" or "until" twice or empty, and a
// word that looks like agreed-waive but is not.
[[nodiscard]] std::optional<Result<Waiver>> read_waiver_comment(std::string_view comment);

}  // namespace agreed
