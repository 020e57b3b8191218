// Broken streaks as CSV: one record for each, values as in streaks_json.h.
#pragma once

#include <string>

#include "analyze/streaks.h"

namespace agreed {

[[nodiscard]] std::string streaks_csv(const StreakReport& report);

}  // namespace agreed
