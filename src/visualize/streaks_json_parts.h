// The parts of agreed.streaks/1 that agreed.diff/1 has, too. Fields: streaks_json.h.
// Include only from .cpp files of visualize/.
#pragma once

#include "analyze/streaks.h"
#include "visualize/json_writer.h"

namespace agreed {

// streaks[]
[[nodiscard]] Json streak_list_json(const StreakReport& report);

}  // namespace agreed
