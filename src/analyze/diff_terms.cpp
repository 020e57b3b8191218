// Groups the occurrences of both sides by concept and names what happened to each.
#include "analyze/diff_terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace agreed {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"appeared", "returned", "dropped",
                                                    "shifted",  "kept",     "unknown"};

// The order in which a reader wants to see them.
int rank(TermChangeKind kind) {
  switch (kind) {
    case TermChangeKind::dropped:
      return 0;
    case TermChangeKind::shifted:
      return 1;
    case TermChangeKind::returned:
      return 2;
    case TermChangeKind::appeared:
      return 3;
    case TermChangeKind::unknown:
      return 4;
    case TermChangeKind::kept:
      return 5;
  }
  return 6;
}

// The distinct wordings of a concept on one side, as sorted id sequences.
std::vector<std::vector<NormId>> wordings(const NormalizedText& text, const std::vector<Occurrence>& list) {
  std::vector<std::vector<NormId>> forms;
  for (const Occurrence& o : list) {
    std::vector<NormId>& ids = forms.emplace_back();
    for (std::uint32_t i = o.tokens.begin; i < o.tokens.end; ++i) ids.push_back(text.tokens[i].id);
  }
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

void judge(TermChange& change, const DiffSide& earlier, const DiffSide& later) {
  if (change.earlier.empty()) {
    change.kind = earlier.held == Held::full ? TermChangeKind::appeared : TermChangeKind::unknown;
    return;
  }
  if (change.later.empty()) {
    change.kind = later.held == Held::full ? TermChangeKind::dropped : TermChangeKind::unknown;
    return;
  }
  if (wordings(earlier.text, change.earlier) != wordings(later.text, change.later)) {
    change.shifts.emplace_back("form");
  }
  const bool counted = earlier.held == Held::full && later.held == Held::full;
  if (counted && change.earlier.size() != change.later.size()) change.shifts.emplace_back("count");
  change.kind = change.shifts.empty() ? TermChangeKind::kept : TermChangeKind::shifted;
}

std::set<std::uint32_t> queries_in(const std::vector<NormalizedText>& texts, const TermMatcher& matcher) {
  std::set<std::uint32_t> queries;
  for (const NormalizedText& text : texts) {
    for (const Occurrence& o : matcher.find(text)) queries.insert(o.query);
  }
  return queries;
}

}  // namespace

std::string_view name_of(TermChangeKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<TermChange> term_changes(const DiffSide& earlier, const DiffSide& later,
                                     const std::vector<Occurrence>& earlier_terms,
                                     const std::vector<Occurrence>& later_terms, const WatchedTerms& terms,
                                     const std::vector<NormalizedText>& history) {
  if (terms.matcher == nullptr) return {};
  std::map<std::uint32_t, TermChange> by_query;
  for (const Occurrence& o : earlier_terms) by_query[o.query].earlier.push_back(o);
  for (const Occurrence& o : later_terms) by_query[o.query].later.push_back(o);
  const std::set<std::uint32_t> older = queries_in(history, *terms.matcher);
  std::vector<TermChange> changes;
  for (auto& [query, change] : by_query) {
    change.label = terms.labels[query];
    judge(change, earlier, later);
    if (change.kind == TermChangeKind::appeared && older.contains(query))
      change.kind = TermChangeKind::returned;
    changes.push_back(std::move(change));
  }
  std::ranges::stable_sort(changes, {}, [](const TermChange& c) { return rank(c.kind); });
  return changes;
}

}  // namespace agreed
