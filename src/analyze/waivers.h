// Waivers of a check: which there are, what each covers, and what became of it.
//
// A waiver in a draft holds for one paragraph: the one on whose lines it begins, from the line of the
// paragraph's first word to that of its last; on any other line, the next paragraph below. So one at the end
// of a paragraph's last line holds for that paragraph, and one on a line of its own for what follows it. It
// covers the findings of its rule that begin on the lines of that paragraph.
//
//   The Secretary noted the force posture. <!-- agreed-waive forbid: ... -->    holds for this paragraph
//
//   <!-- agreed-waive forbid: ... -->                                           holds for the next one
//   The Minister welcomed it.
//
// A waiver of a file covers the findings of its rule whose excerpt or message has its words, with white space
// folded, wherever they stand; a finding that sums several up, only if each of them has the words. A waiver
// on its last day holds; the day after it is expired and covers nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/check_draft.h"
#include "analyze/finding.h"
#include "corpus/waiver.h"
#include "text/date.h"
#include "text/error.h"
#include "text/span.h"

namespace agreed {

struct WaiverUse {
  enum class State : std::uint8_t {
    used,      // it covers a finding
    unused,    // its rule was run and found nothing that it covers
    unjudged,  // its rule is not in force in this check: nothing can be said
    expired,
  };
  Waiver waiver;
  bool in_draft = false;
  ByteSpan span;               // of the comment in the draft; empty for one of a file
  std::size_t first_line = 0;  // of the paragraph that one in a draft holds for; 0: none follows it
  std::size_t last_line = 0;
  State state = State::unused;
};

// The waivers in the comments of a draft, in their order. What is wrong with one is added to `errors`, with
// path and line, and the waiver left out.
[[nodiscard]] std::vector<WaiverUse> waivers_in(const CheckDraft& draft, std::vector<Error>& errors);

// Those of files that are for this draft.
[[nodiscard]] std::vector<WaiverUse> waivers_for(const CheckDraft& draft, const std::vector<Waiver>& waivers);

// What a waiver may name.
struct WaiverNames {
  std::vector<std::string> known;       // rules, and entries of the policies that were read
  std::vector<std::string> policies;    // ids of those policies
  std::vector<std::string> unwaivable;  // rules about waivers
};

// Takes out waivers of rules that do not exist, and of those that cannot be waived; each is an error with
// path and line. An entry of a policy that was not read may exist.
void refuse_unknown(std::vector<WaiverUse>& waivers, const WaiverNames& names, std::vector<Error>& errors);

// Marks the findings that are covered, each by the first waiver that covers it, and says what became of each
// waiver. `in_force` are the names of the rules that ran and of their entries. Without a day nothing is
// expired.
void apply_waivers(std::vector<WaiverUse>& waivers, const std::vector<std::string>& in_force,
                   const std::optional<Date>& today, std::vector<Finding>& findings);

}  // namespace agreed
