// The rules, each made by the file of its name.
#pragma once

#include "analyze/rules/rule.h"

namespace agreed {

[[nodiscard]] Rule expired_waiver_rule();
[[nodiscard]] Rule forbid_rule();
[[nodiscard]] Rule open_brackets_rule();
[[nodiscard]] Rule require_rule();
[[nodiscard]] Rule unused_waiver_rule();

}  // namespace agreed
