// The rules, each made by the file of its name.
#pragma once

#include "analyze/rules/rule.h"

namespace agreed {

[[nodiscard]] Rule apart_rule();
[[nodiscard]] Rule broken_streak_rule();
[[nodiscard]] Rule dates_and_ordinals_rule();
[[nodiscard]] Rule define_nearby_rule();
[[nodiscard]] Rule dropped_term_rule();
[[nodiscard]] Rule expired_waiver_rule();
[[nodiscard]] Rule forbid_rule();
[[nodiscard]] Rule implies_rule();
[[nodiscard]] Rule inconsistent_term_rule();
[[nodiscard]] Rule language_parity_rule();
[[nodiscard]] Rule numbering_rule();
[[nodiscard]] Rule only_one_of_rule();
[[nodiscard]] Rule open_brackets_rule();
[[nodiscard]] Rule order_rule();
[[nodiscard]] Rule order_changed_rule();
[[nodiscard]] Rule prefer_rule();
[[nodiscard]] Rule require_rule();
[[nodiscard]] Rule agreed_lock_rule();
[[nodiscard]] Rule reworded_precedent_rule();
[[nodiscard]] Rule rotation_rule();
[[nodiscard]] Rule scope_shift_rule();
[[nodiscard]] Rule together_rule();
[[nodiscard]] Rule undefined_acronym_rule();
[[nodiscard]] Rule unprecedented_wording_rule();
[[nodiscard]] Rule unused_waiver_rule();
[[nodiscard]] Rule weakened_commitment_rule();

}  // namespace agreed
