#include "analyze/rules/all_rules.h"

#include <algorithm>

#include "analyze/rules/rules.h"
#include "text/check.h"

namespace agreed {

std::string_view name_of(RuleKind kind) {
  switch (kind) {
    case RuleKind::history:
      return "history";
    case RuleKind::policy:
      return "policy";
    case RuleKind::form:
      return "form";
  }
  AGREED_CHECK(false);
  return {};
}

const std::vector<Rule>& all_rules() {
  static const std::vector<Rule> rules = {
      // against history
      dropped_term_rule(),
      broken_streak_rule(),
      weakened_commitment_rule(),
      scope_shift_rule(),
      order_changed_rule(),
      unprecedented_wording_rule(),
      reworded_precedent_rule(),
      agreed_lock_rule(),
      // by policy
      require_rule(),
      forbid_rule(),
      prefer_rule(),
      order_rule(),
      apart_rule(),
      together_rule(),
      implies_rule(),
      define_nearby_rule(),
      only_one_of_rule(),
      // by form
      open_brackets_rule(),
      numbering_rule(),
      rotation_rule(),
      undefined_acronym_rule(),
      inconsistent_term_rule(),
      language_parity_rule(),
      dates_and_ordinals_rule(),
      // of waivers
      expired_waiver_rule(),
      unused_waiver_rule(),
  };
  return rules;
}

const Rule* find_rule(std::string_view name) {
  const std::vector<Rule>& rules = all_rules();
  const auto found = std::ranges::find(rules, name, &Rule::name);
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace agreed
