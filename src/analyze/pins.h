// Pins: which wording of a statement a lock holds drafts to (corpus/lock_file.h), and what of it a draft does
// not keep.
//
//   pinned   They will maintain the current force level of 11,500.
//   draft    They may maintain the force level of 11,500.
//   lapse    weakened: "will" -> "may"
//
// A pin is kept where its words stand in the draft in a row, marks aside, in any paragraph; declared
// equivalents, case and the order that protocol rotates do not count.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "corpus/lock_file.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// What is pinned of a statement. Both empty: each sentence with a concept of the termbase or a step of a
// ladder.
struct PinChoice {
  std::vector<std::string> concepts;  // ids: the sentences that have one of them
  std::vector<std::string> phrases;   // wording that stands in the statement
};

// What is held of a statement in a language (empty: the first that is held), headings left out. Errors:
// not_found for a statement of which nothing is held in the language, for a concept that the termbase lacks
// or the statement does not have, and for a phrase that does not stand in it.
[[nodiscard]] Result<LockedStatement> pin_statement(const Corpus& corpus, const Statement& statement,
                                                    const std::string& language, const PinChoice& choice);

enum class PinLapse : std::uint8_t {
  dropped,   // nothing in the draft faces it
  reworded,  // a sentence faces it, with other words
  weakened,  // and commits less firmly
};
[[nodiscard]] std::string_view name_of(PinLapse lapse);

struct LapsedPin {
  std::size_t phrase = 0;  // index into LockedStatement::phrases
  PinLapse lapse = PinLapse::dropped;
  TokenRange facing;    // of the draft; empty if it is dropped
  std::string earlier;  // the first words that were changed; empty if words were put in
  std::string later;    // those in their place; empty if they were left out
};

// The pins that a draft does not keep, in their order. The watch must have been made with the normalizer of
// the draft.
[[nodiscard]] std::vector<LapsedPin> lapsed_pins(const LockedStatement& locked, const NormalizedText& draft,
                                                 const TermWatch& watch, Normalizer& normalizer);

}  // namespace agreed
