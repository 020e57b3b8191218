// What JSON says of shifts and of the labels of a use. Fields: json.h. Include only from .cpp files of
// visualize/.
#pragma once

#include <vector>

#include "analyze/term_shift.h"
#include "visualize/json_writer.h"

namespace agreed {

[[nodiscard]] Json shift_names_json(const std::vector<Shift>& shifts);
[[nodiscard]] Json shifts_json(const std::vector<Shift>& shifts);
[[nodiscard]] Json commitments_json(const std::vector<Commitment>& commitments);

}  // namespace agreed
