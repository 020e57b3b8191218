// Suggested wording: what a policy would rather read, put in the place of what a draft says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyze/rules/rule.h"
#include "text/span.h"

namespace agreed {

// Whether a wording may be of a language, by its script: Hangul is Korean, kana or Han Japanese or Chinese,
// and everything else is of none of these. An acronym in Latin capitals is of every language.
[[nodiscard]] bool may_be_wording_in(std::string_view wording, std::string_view language);

// The wording in the place of these tokens: all capitals in a heading of capitals, a capital at each word in
// a heading that has them, one at the beginning of a sentence; "a" and "an" before it as it wants them;
// where a verb was found, the verb in the place of a noun of its stem and "of".
// Nothing where the wording is of another language, or where a bracket or comment stands inside the tokens.
[[nodiscard]] std::optional<Suggestion> suggest_wording(const RuleContext& context, TokenRange tokens,
                                                        const std::string& wording);

// Which of an entry's `of` a wording would itself be found by; empty if none.
[[nodiscard]] std::string found_in_wording(const FaultContext& context, const std::string& wording);

}  // namespace agreed
