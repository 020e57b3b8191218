// The rules of `agreed check`, in the order in which `agreed rules` lists them.
#pragma once

#include <string_view>
#include <vector>

#include "analyze/rules/rule.h"

namespace agreed {

[[nodiscard]] const std::vector<Rule>& all_rules();
// Null if there is none.
[[nodiscard]] const Rule* find_rule(std::string_view name);

}  // namespace agreed
