// Broken streaks for people: the phrases in groups, each with its streak, its place and what faces it now.
#pragma once

#include <string>

#include "analyze/streaks.h"
#include "visualize/style.h"

namespace agreed {

// Text from the statements is made printable. Ends with a line end.
[[nodiscard]] std::string streaks_text(const StreakReport& report, const TextLayout& layout);

// Appends the `most` first streaks of one class, each on a line and those below it indented.
void append_streaks(std::string& out, const StreakReport& report, StreakClass streak_class, std::size_t most,
                    const TextLayout& layout);

// "all 6", "last 4", "last 4 or more".
[[nodiscard]] std::string streak_label(std::size_t streak, StreakBegin begin);

// What stands there now: `now "remains the cornerstone"`, `gone from "..."`, `gone with its sentence`.
[[nodiscard]] std::string facing_sentence(const Streak& streak);

// How many of a diff's broken streaks its reports for people show.
inline constexpr std::size_t kMostStreaks = 10;

[[nodiscard]] std::size_t broken_commitments(const StreakReport& report);

// "and 3 commitments, 1 template phrase more: agreed trace --streaks": what is left out when only the `most`
// first commitments are shown; empty if nothing is.
[[nodiscard]] std::string further_streaks(const StreakReport& report, std::size_t most);

// "14 phrases ... are not in ncm-7: 9 commitments, 3 template phrases, 1 name, 1 date."
[[nodiscard]] std::string streaks_sentence(const StreakReport& report);

}  // namespace agreed
