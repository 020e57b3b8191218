// What the rules against history share: where a place of the last statement went in the draft, and how it is
// cited.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/rules/rule.h"
#include "text/span.h"

namespace agreed {

// A place of an earlier text: "ncm-6 (2036-10-16) p.2", with the words of its sentence.
[[nodiscard]] FindingPrecedent precedent_at(const SeriesText& text, TokenRange tokens);

// What faces some tokens of the last statement in the draft: the words that took their place, else the
// passage that they are gone from, else (empty) the place behind what came before them.
struct FacingTokens {
  TokenRange tokens;      // of the reading
  bool replaced = false;  // the words stand in their place
};
[[nodiscard]] FacingTokens facing(const DiffReport& report, TokenRange earlier);

// A finding where those tokens were: at the words in their place, else behind the passage.
[[nodiscard]] Finding finding_facing(const RuleContext& context, const DiffReport& report, TokenRange earlier,
                                     std::string message);

// One finding for each shift of a concept that the rule is about and asks for, at its first use in the
// reading, with the message that is made of it.
[[nodiscard]] std::vector<Finding> findings_of_shifts(
    const RuleContext& context, const std::function<bool(const Shift&)>& wanted,
    const std::function<std::string(const TermChange&, const Shift&)>& message);

// Whether the rule is about this term: one of its targets, or it has none.
[[nodiscard]] bool is_about(const ActiveRule& active, std::uint32_t term, const std::string& sense);

}  // namespace agreed
