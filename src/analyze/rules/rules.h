// The rules, each made by the file of its name.
#pragma once

#include "analyze/rules/rule.h"

namespace agreed {

[[nodiscard]] Rule forbid_rule();
[[nodiscard]] Rule open_brackets_rule();
[[nodiscard]] Rule require_rule();

}  // namespace agreed
