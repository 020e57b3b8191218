// Which rules are in force for a draft, and with what parameters: those that need no policy, changed, added
// to and switched off by the policies in their order, later ones winning, and by the configuration last.
#pragma once

#include <string>
#include <vector>

#include "analyze/rules/rule.h"
#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "corpus/policy.h"
#include "normalize/normalizer.h"
#include "text/error.h"
#include "text/note.h"

namespace agreed {

struct ActiveRules {
  std::vector<ActiveRule> rules;  // as all_rules() lists them, then as the policies do
  // Entries that are wrong, with file and line; they are left out and the others hold: an unknown rule,
  // concept, sense or series; a key that the rule does not take or lacks; a rule that can never fire or never
  // be met; an entry that switches off what is not there.
  std::vector<Error> errors;
  // What the entries of a policy name and no term of the draft's language stands for. A target without a
  // wording is not looked for; a rule that is left without one is not in force.
  std::vector<Note> notes;
};

// What is asked for, and of which draft.
struct RuleSettings {
  const std::vector<Policy>& policies;         // those that others extend before them
  const std::vector<PolicyEntry>& configured;  // the last word
  std::string series;                          // of the draft; empty if it has none
  std::string language;                        // of the draft, BCP 47
};

// Adds the phrases of the entries to the watch, which must be that of the normalizer. An entry takes the
// place of one of the same rule and id in a policy that its own extends, or in any policy if it is
// configured, and an entry of the id of a rule that needs no policy takes that rule's; where it gives no more
// than a severity, series, advice or place, it changes these alone. Entries for other series than the draft's
// are passed over.
[[nodiscard]] ActiveRules active_rules(const RuleSettings& settings, const Corpus& corpus, TermWatch& watch,
                                       Normalizer& normalizer);

}  // namespace agreed
