// An index of the additions by their words; each omission looks its own words up.
#include "analyze/edit_swap.h"

#include <map>

#include "analyze/word_weight.h"

namespace agreed {
namespace {

// With fewer content words than this the likeness is a coincidence.
constexpr std::uint32_t kShortestMove = 2;

// The ids of the words without the marks and conjunctions at the edges; empty if too few.
std::vector<NormId> core_ids(const NormalizedText& text, TokenRange range, const Vocabulary& vocabulary) {
  const auto loose = [&](std::uint32_t i) {
    return text.tokens[i].kind == TokenKind::punctuation || vocabulary.word(text.tokens[i].id) == "and";
  };
  while (!range.empty() && loose(range.begin)) ++range.begin;
  while (!range.empty() && loose(range.end - 1)) --range.end;
  std::vector<NormId> ids;
  std::uint32_t content = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (text.tokens[i].kind == TokenKind::gap) return {};
    ids.push_back(text.tokens[i].id);
    content += is_content(text.tokens[i], vocabulary) ? 1 : 0;
  }
  return content < kShortestMove ? std::vector<NormId>{} : ids;
}

}  // namespace

void pair_swaps(const EditedPair& pair, std::vector<Edit>& edits) {
  struct Places {
    std::vector<std::uint32_t> edits;
    std::size_t used = 0;
  };
  std::map<std::vector<NormId>, Places> additions;
  for (std::uint32_t i = 0; i < edits.size(); ++i) {
    if (!edits[i].earlier.empty()) continue;
    std::vector<NormId> ids = core_ids(pair.later, edits[i].later, pair.vocabulary);
    if (!ids.empty()) additions[std::move(ids)].edits.push_back(i);
  }
  if (additions.empty()) return;
  for (std::uint32_t i = 0; i < edits.size(); ++i) {
    if (!edits[i].later.empty()) continue;
    const auto found = additions.find(core_ids(pair.earlier, edits[i].earlier, pair.vocabulary));
    if (found == additions.end() || found->second.used == found->second.edits.size()) continue;
    const std::uint32_t here = found->second.edits[found->second.used++];
    edits[i].partner = here;
    edits[here].partner = i;
  }
}

}  // namespace agreed
