#include "analyze/term_demands.h"

#include <algorithm>

namespace agreed {

void DemandedMatches::add(std::uint32_t term, Purpose purpose, TokenRange tokens) {
  OfTerm& matches = by_term_[term];
  std::vector<TokenRange>& list = purpose == Purpose::exclusion ? matches.exclusions
                                  : purpose == Purpose::with    ? matches.with
                                                                : matches.without;
  list.push_back(tokens);
  matches.longest = std::max(matches.longest, tokens.size());
}

void DemandedMatches::sort() {
  for (auto& [term, matches] : by_term_) {
    for (std::vector<TokenRange>* list : {&matches.exclusions, &matches.with, &matches.without}) {
      std::sort(list->begin(), list->end(), [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
    }
  }
}

bool DemandedMatches::let_stand(std::uint32_t term, const TermDemands& demands, TokenRange form,
                                const NormalizedText& text) const {
  const auto found = by_term_.find(term);
  if (found == by_term_.end()) return !demands.has_with;
  const OfTerm& matches = found->second;
  // By begin: one that overlaps begins before the form ends, and less than the longest before it begins.
  const std::uint32_t first = form.begin - std::min(form.begin, matches.longest);
  const auto from = std::partition_point(matches.exclusions.begin(), matches.exclusions.end(),
                                         [&](TokenRange one) { return one.begin < first; });
  const bool excluded =
      std::any_of(from,
                  std::partition_point(from, matches.exclusions.end(),
                                       [&](TokenRange one) { return one.begin < form.end; }),
                  [&](TokenRange one) { return form.begin < one.end; });
  if (excluded) return false;
  const auto in_scope = [&](const std::vector<TokenRange>& ranges) {
    if (demands.scope == TermScope::paragraph) return !ranges.empty();
    const TokenRange sentence = text.sentences[text.sentence_of_token(form.begin)].tokens;
    const auto at = std::partition_point(ranges.begin(), ranges.end(),
                                         [&](TokenRange one) { return one.begin < sentence.begin; });
    return at != ranges.end() && at->begin < sentence.end;
  };
  return !in_scope(matches.without) && (!demands.has_with || in_scope(matches.with));
}

}  // namespace agreed
