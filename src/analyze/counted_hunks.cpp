// One predicate per option, and the renumbering of partners.
#include "analyze/counted_hunks.h"

#include <algorithm>

namespace agreed {
namespace {

bool differs_in_case_only(const Hunk& hunk, const NormalizedText& earlier, const NormalizedText& later) {
  if (hunk.earlier.size() != hunk.later.size()) return false;
  for (std::uint32_t i = 0; i < hunk.earlier.size(); ++i) {
    if (!same_dress(earlier.tokens[hunk.earlier.begin + i], later.tokens[hunk.later.begin + i],
                    LetterCase::ignored)) {
      return false;
    }
  }
  return true;
}

bool counts(const Hunk& hunk, const NormalizedText& earlier, const NormalizedText& later,
            const DiffOptions& options) {
  if (hunk.partner != kNoPartner) return true;  // a move is a matter of place, not of dress
  if (options.ignore.contains(hunk.change_class)) return false;
  if (counted_case(options.mode) == LetterCase::ignored && differs_in_case_only(hunk, earlier, later))
    return false;
  return options.mode.scope == Scope::wording || holds_word(earlier, hunk.earlier) ||
         holds_word(later, hunk.later);
}

}  // namespace

LetterCase counted_case(const DiffMode& mode) {
  return mode.scope == Scope::words_only ? LetterCase::ignored : mode.letter_case;
}

bool holds_word(const NormalizedText& text, TokenRange range) {
  const auto begin = text.tokens.begin();
  return std::any_of(begin + range.begin, begin + range.end,
                     [](const NormToken& t) { return t.kind != TokenKind::punctuation; });
}

bool same_dress(const NormToken& a, const NormToken& b, LetterCase letter_case) {
  if (a.exact == b.exact) return true;
  return letter_case == LetterCase::ignored && a.id == b.id && a.folding <= Folding::letter_case &&
         b.folding <= Folding::letter_case;
}

void drop_uncounted(std::vector<Hunk>& hunks, const NormalizedText& earlier, const NormalizedText& later,
                    const DiffOptions& options) {
  std::vector<Hunk> kept;
  std::vector<std::uint32_t> new_index(hunks.size(), kNoPartner);
  for (std::size_t i = 0; i < hunks.size(); ++i) {
    if (!counts(hunks[i], earlier, later, options)) continue;
    new_index[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(hunks[i]);
  }
  for (Hunk& hunk : kept) {
    if (hunk.partner != kNoPartner) hunk.partner = new_index[hunk.partner];
  }
  hunks = std::move(kept);
}

}  // namespace agreed
