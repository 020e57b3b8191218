// Suffix automaton with its edges in one hash table.
#include "analyze/phrase_automaton.h"

#include <algorithm>

namespace agreed {
namespace {

std::uint64_t mixed(std::uint32_t from, NormId id) {
  std::uint64_t x = (std::uint64_t{from} << 32U) | id;
  x ^= x >> 33U;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33U;
  x *= 0xc4ceb9fe1a85ec53ULL;
  x ^= x >> 33U;
  return x;
}

}  // namespace

PhraseAutomaton::PhraseAutomaton(std::span<const NormId> words) {
  table_.assign(64, 0);
  prefix_.reserve(words.size());
  states_.reserve(words.size() + words.size() / 2 + 2);
  edges_.reserve(2 * words.size() + 1);
  add_state(0);
  std::uint32_t last = kRoot;
  for (const NormId id : words) {
    last = id == kGapId ? kRoot : extend(last, id);
    prefix_.push_back(last);
  }
  // Counting sort: lengths are no greater than the words.
  std::vector<std::uint32_t> begin(words.size() + 2, 0);
  for (const State& state : states_) ++begin[state.length + 1];
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  by_length_.resize(states_.size());
  for (std::uint32_t s = 0; s < states_.size(); ++s) by_length_[begin[states_[s].length]++] = s;
}

std::size_t PhraseAutomaton::slot(std::uint32_t from, NormId id) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = mixed(from, id) & mask;
  while (table_[at] != 0) {
    const Edge& edge = edges_[table_[at] - 1];
    if (edge.from == from && edge.id == id) break;
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t PhraseAutomaton::step(std::uint32_t from, NormId id) const {
  const std::uint32_t found = table_[slot(from, id)];
  return found == 0 ? kNowhere : edges_[found - 1].to;
}

void PhraseAutomaton::set(std::uint32_t from, NormId id, std::uint32_t to) {
  const std::size_t at = slot(from, id);
  if (table_[at] != 0) {
    edges_[table_[at] - 1].to = to;
    return;
  }
  edges_.push_back({id, to, states_[from].first_edge, from});
  states_[from].first_edge = static_cast<std::uint32_t>(edges_.size() - 1);
  table_[at] = static_cast<std::uint32_t>(edges_.size());
  if (2 * edges_.size() > table_.size()) grow();
}

void PhraseAutomaton::grow() {
  table_.assign(2 * table_.size(), 0);
  for (std::uint32_t e = 0; e < edges_.size(); ++e) table_[slot(edges_[e].from, edges_[e].id)] = e + 1;
}

std::uint32_t PhraseAutomaton::add_state(std::uint32_t length) {
  states_.push_back({length, kNowhere, kNowhere});
  return static_cast<std::uint32_t>(states_.size() - 1);
}

std::uint32_t PhraseAutomaton::clone(std::uint32_t state, std::uint32_t length) {
  const std::uint32_t copy = add_state(length);
  states_[copy].link = states_[state].link;
  for (std::uint32_t e = states_[state].first_edge; e != kNowhere; e = edges_[e].next) {
    const Edge edge = edges_[e];
    set(copy, edge.id, edge.to);
  }
  states_[state].link = copy;
  return copy;
}

// After a gap the automaton begins again at its root, so a transition may be there already.
std::uint32_t PhraseAutomaton::extend(std::uint32_t last, NormId id) {
  const auto redirect = [&](std::uint32_t from, std::uint32_t old, std::uint32_t to) {
    for (; from != kNowhere && step(from, id) == old; from = states_[from].link) set(from, id, to);
  };
  if (const std::uint32_t there = step(last, id); there != kNowhere) {
    if (states_[there].length == states_[last].length + 1) return there;
    const std::uint32_t copy = clone(there, states_[last].length + 1);
    redirect(last, there, copy);
    return copy;
  }
  const std::uint32_t added = add_state(states_[last].length + 1);
  std::uint32_t from = last;
  for (; from != kNowhere && step(from, id) == kNowhere; from = states_[from].link) set(from, id, added);
  if (from == kNowhere) {
    states_[added].link = kRoot;
    return added;
  }
  const std::uint32_t there = step(from, id);
  if (states_[there].length == states_[from].length + 1) {
    states_[added].link = there;
    return added;
  }
  const std::uint32_t copy = clone(there, states_[from].length + 1);
  redirect(from, there, copy);
  states_[added].link = copy;
  return added;
}

std::vector<std::uint32_t> PhraseAutomaton::longest_in(std::span<const NormId> other) const {
  std::vector<std::uint32_t> matched(states_.size(), 0);
  std::uint32_t at = kRoot;
  std::uint32_t length = 0;
  for (const NormId id : other) {
    if (id == kGapId) {
      at = kRoot;
      length = 0;
      continue;
    }
    std::uint32_t next = step(at, id);
    while (next == kNowhere && at != kRoot) {
      at = states_[at].link;
      length = states_[at].length;
      next = step(at, id);
    }
    if (next == kNowhere) continue;
    at = next;
    ++length;
    matched[at] = std::max(matched[at], length);
  }
  // What ends a longer match ends the shorter ones, too: down the links. Then the other way: a phrase that
  // is not matched at all has the longest of its endings.
  for (std::size_t i = by_length_.size(); i-- > 1;) {
    const State& state = states_[by_length_[i]];
    if (matched[by_length_[i]] != 0) matched[state.link] = states_[state.link].length;
  }
  for (std::size_t i = 1; i < by_length_.size(); ++i) {
    const std::uint32_t s = by_length_[i];
    if (matched[s] == 0) matched[s] = matched[states_[s].link];
  }
  std::vector<std::uint32_t> longest;
  longest.reserve(prefix_.size());
  for (const std::uint32_t s : prefix_) longest.push_back(matched[s]);
  return longest;
}

}  // namespace agreed
