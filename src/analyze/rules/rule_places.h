// Where the targets of a rule stand in a reading, and findings about places of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/rules/rule.h"
#include "text/span.h"

namespace agreed {

struct RulePlace {
  std::size_t target = 0;  // index into the list of targets
  TokenRange tokens;       // of the reading
  TokenRange phrase;       // where the target is a sense, with the words at the term that tell it
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

// All places of all targets, by place, then by target. False friends, and paragraphs of a class that is no
// wording of the statement's own, are no places.
[[nodiscard]] std::vector<RulePlace> places_of(const DraftReading& reading,
                                               const std::vector<RuleTarget>& targets);

// The places of places_of() without those that begin inside the phrase of one before them: words that two
// targets find are found once.
[[nodiscard]] std::vector<RulePlace> places_found_once(const DraftReading& reading,
                                                       const std::vector<RuleTarget>& targets);

// Whether two places stand in one sentence, one paragraph, or (always) in one text.
[[nodiscard]] bool stand_within(const RulePlace& a, const RulePlace& b, Within within);

// The places of `of` and of `near` that share a sentence, a paragraph or the text.
struct RuleUnit {
  std::vector<RulePlace> of;
  std::vector<RulePlace> near;
};

// All units that have a place of either, in the order of the text; in each the places are as in places_of().
[[nodiscard]] std::vector<RuleUnit> units_of(const RuleContext& context, Within within);
// The first place of a target in one of the lists of a unit; null if there is none.
[[nodiscard]] const RulePlace* first_of(const std::vector<RulePlace>& places, std::size_t target);
// Where each target first stands, but for the one that comes first of all. There must be a place.
[[nodiscard]] std::vector<RulePlace> firsts_after_the_first(const std::vector<RulePlace>& places);
// The targets that have no place there, in their order.
[[nodiscard]] std::vector<RuleTarget> missing_from(const std::vector<RulePlace>& places,
                                                   const std::vector<RuleTarget>& targets);
// Where the entry says nothing, `unless_told`.
[[nodiscard]] Within within_of(const RuleContext& context, Within unless_told);

// A finding at tokens of the reading, with their words as the excerpt.
[[nodiscard]] Finding finding_at(const RuleContext& context, TokenRange tokens, std::string message);
// A finding about something that is missing: at the end of these tokens, with their words as the excerpt.
[[nodiscard]] Finding finding_after(const RuleContext& context, TokenRange tokens, std::string message);
// A finding about the text as a whole: at its first token.
[[nodiscard]] Finding finding_of_text(const RuleContext& context, std::string message);

// "in the sentence", "in the paragraph", "in the text"
[[nodiscard]] std::string in_the(Within within);
// "modernization/alliance or \"strategic flexibility\""
[[nodiscard]] std::string names_of(const std::vector<RuleTarget>& targets, std::string_view last_joint);

// The first target that says what another one of the list says, be it narrower: as a message. A rule that
// parts, orders or counts its targets can never be met, or never fire, with two such targets.
[[nodiscard]] std::optional<std::string> target_twice(const std::vector<RuleTarget>& targets);
// Whether every place of `narrow` is one of `wide`: the same concept or phrase, in any sense or in the same.
[[nodiscard]] bool covers(const RuleTarget& wide, const RuleTarget& narrow);
// A target of one list that says what one of the other says.
[[nodiscard]] std::optional<std::string> target_in_both(const std::vector<RuleTarget>& of,
                                                        const std::vector<RuleTarget>& near);

// The fault of a rule that sets targets against each other, those of `of` or `of` against `near`: `too_few`
// where there is no second one, a target twice on one side, or on both.
[[nodiscard]] std::optional<std::string> fault_of_sides(const ActiveRule& active, std::string_view too_few);

}  // namespace agreed
