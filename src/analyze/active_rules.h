// Which rules are in force for a draft, and with what parameters: those that need no policy, changed, added
// to and switched off by the policies in their order, later ones winning, and by the configuration last.
#pragma once

#include <string>
#include <vector>

#include "analyze/rules/rule.h"
#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "corpus/policy.h"
#include "text/error.h"

namespace agreed {

struct ActiveRules {
  std::vector<ActiveRule> rules;  // as all_rules() lists them, then as the policies do
  // Entries that are wrong, with file and line; they are left out and the others hold: an unknown rule,
  // concept, sense or series; a key that the rule does not take or lacks; a rule that can never fire.
  std::vector<Error> errors;
};

// Adds the phrases of the entries to the watch. An entry with the id of an earlier one of the same policy, or
// of a rule by itself without targets, replaces its settings. `series` is that of the draft, empty if it has
// none: rules for other series are left out.
[[nodiscard]] ActiveRules active_rules(const std::vector<Policy>& policies,
                                       const std::vector<PolicyEntry>& configured, const std::string& series,
                                       const Corpus& corpus, TermWatch& watch);

}  // namespace agreed
