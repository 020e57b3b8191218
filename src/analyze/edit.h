// An edit: facing ranges of words that are not both carried over, on its way to become a hunk. Between
// two edits of a list stand equally many tokens on both sides, with equal ids.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analyze/change.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

struct Edit {
  TokenRange earlier;
  TokenRange later;
  std::uint32_t partner = kNoPartner;  // index of the other half of a move
  bool dress = false;                  // equal ids in another dress
  // Set where the words grew over a protected phrase: what it was before. [-common defense-]{+defense+}
  // still is an omission.
  std::optional<ChangeClass> was{};

  [[nodiscard]] bool pure() const { return earlier.empty() != later.empty(); }
  [[nodiscard]] bool is_move() const { return partner != kNoPartner; }
};

// The two sentences that a list of edits belongs to.
struct EditedPair {
  const NormalizedText& earlier;
  const NormalizedText& later;
  const Vocabulary& vocabulary;
  TokenRange earlier_tokens;
  TokenRange later_tokens;
};

// No tokens between them.
[[nodiscard]] inline bool touch(const Edit& a, const Edit& b) {
  return a.earlier.end == b.earlier.begin && a.later.end == b.later.begin;
}

}  // namespace agreed
