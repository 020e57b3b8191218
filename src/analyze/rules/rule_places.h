// Where the targets of a rule stand in a reading, and findings about places of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyze/rules/rule.h"
#include "text/span.h"

namespace agreed {

struct RulePlace {
  std::size_t target = 0;  // index into the list of targets
  TokenRange tokens;       // of the reading
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

// All places of all targets, by place, then by target. False friends, and paragraphs of a class that is no
// wording of the statement's own, are no places.
[[nodiscard]] std::vector<RulePlace> places_of(const DraftReading& reading,
                                               const std::vector<RuleTarget>& targets);

// Whether two places stand in one sentence, one paragraph, or (always) in one text.
[[nodiscard]] bool stand_within(const RulePlace& a, const RulePlace& b, Within within);

// A finding at tokens of the reading, with their words as the excerpt.
[[nodiscard]] Finding finding_at(const RuleContext& context, TokenRange tokens, std::string message);
// A finding about something that is missing: at the end of these tokens, with their words as the excerpt.
[[nodiscard]] Finding finding_after(const RuleContext& context, TokenRange tokens, std::string message);
// A finding about the text as a whole: at its first token.
[[nodiscard]] Finding finding_of_text(const RuleContext& context, std::string message);

// "modernization/alliance or \"strategic flexibility\""
[[nodiscard]] std::string names_of(const std::vector<RuleTarget>& targets, std::string_view last_joint);

}  // namespace agreed
