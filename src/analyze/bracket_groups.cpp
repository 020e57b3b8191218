// Each pair of brackets looks at its own bytes only and jumps over the pairs inside it, so that all of them
// together are one pass.
#include "analyze/bracket_groups.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analyze/bracket_labels.h"
#include "analyze/bracket_pairs.h"

namespace agreed {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

ByteSpan trimmed(std::string_view bytes, ByteSpan span) {
  while (!span.empty() && is_blank(bytes[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(bytes[span.end - 1])) --span.end;
  return span;
}

// What stands between two pairs of brackets.
enum class Joint { apart, side_by_side, across_blank_line };

Joint joint_between(std::string_view between) {
  std::size_t slashes = 0;
  std::size_t line_ends = 0;
  bool blank_line = false;
  for (const char c : between) {
    if (c == '/') ++slashes;
    if (c == '\n') ++line_ends;
    if (!is_blank(c) && (c != '/' || slashes > 1)) return Joint::apart;
    if (!is_blank(c)) line_ends = 0;
    blank_line = blank_line || line_ends > 1;
  }
  return blank_line ? Joint::across_blank_line : Joint::side_by_side;
}

class GroupBuilder {
 public:
  GroupBuilder(std::string_view bytes, const std::vector<BracketPair>& pairs, Brackets& found)
      : bytes_(bytes), pairs_(pairs), found_(found) {}

  void build() {
    for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
      if (pairs_[p].depth >= kDeepestBracket) {
        found_.too_deep.push_back(pairs_[p].open);
        found_.too_deep.push_back(pairs_[p].close);
        continue;
      }
      add(p);
    }
    std::ranges::sort(found_.too_deep);
    part_signatures();
  }

 private:
  // The last pair of a depth, and the group that it belongs to.
  struct Last {
    std::uint32_t end = 0;
    std::size_t group = 0;
    std::set<std::string> signed_by;  // labels of the group so far
    bool labelled = true;             // each alternative of it
  };

  void add(std::uint32_t p) {
    const BracketPair& pair = pairs_[p];
    const ByteSpan inside = trimmed(bytes_, {pair.open + 1, pair.close});
    const BracketLabel label = read_bracket_label(bytes_.substr(inside.begin, inside.size()));
    const std::string name = label.party + label.option;
    const bool first_of_depth = last_.size() <= pair.depth;
    last_.resize(std::size_t{pair.depth} + 1);
    if (first_of_depth || !goes_on(pair, name)) open_group(pair);
    Last& last = last_.back();
    last.end = pair.close + 1;
    if (!name.empty()) last.signed_by.insert(name);
    last.labelled = last.labelled && !name.empty();
    BracketGroup& group = found_.groups[last.group];
    group.span.end = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(label.size);
    add_alternatives(p, label, trimmed(bytes_, {inside.begin + size, inside.end}), group);
  }

  [[nodiscard]] bool goes_on(const BracketPair& pair, const std::string& name) const {
    const Last& last = last_.back();
    if (!name.empty() && last.signed_by.contains(name)) return false;
    switch (joint_between(bytes_.substr(last.end, pair.open - last.end))) {
      case Joint::apart:
        return false;
      case Joint::side_by_side:
        return true;
      case Joint::across_blank_line:
        break;
    }
    return !name.empty() && last.labelled;
  }

  void open_group(const BracketPair& pair) {
    const std::size_t number = found_.groups.size();
    if (pair.depth > 0) {
      std::vector<BracketAlternative>& outer = found_.groups[last_[pair.depth - 1].group].alternatives;
      // Those of the pair around it are the last that were added.
      const auto after = std::ranges::upper_bound(
          outer, pair.open, {}, [](const BracketAlternative& one) { return one.whole.begin; });
      (after - 1)->nested.push_back(number);
    }
    BracketGroup& group = found_.groups.emplace_back();
    group.span = {pair.open, pair.close + 1};
    group.depth = pair.depth;
    last_.back() = {pair.close + 1, number, {}, true};
  }

  void add_alternatives(std::uint32_t p, const BracketLabel& label, ByteSpan wording, BracketGroup& group) {
    std::uint32_t begin = wording.begin;
    std::uint32_t whole = pairs_[p].open;
    const auto put = [&](std::uint32_t end, std::uint32_t whole_end) {
      BracketAlternative& one = group.alternatives.emplace_back();
      one.party = label.party;
      one.option = label.option;
      one.wording = trimmed(bytes_, {begin, end});
      one.whole = {whole, whole_end};
    };
    for (const std::uint32_t cut : slashes_of(p, wording)) {
      put(cut, cut);
      begin = whole = cut + 1;
    }
    put(wording.end, pairs_[p].close + 1);
  }

  // Offsets of the slashes that part alternatives: " / ", or all slashes of one row of words, "shall/should".
  [[nodiscard]] std::vector<std::uint32_t> slashes_of(std::uint32_t p, ByteSpan wording) const {
    std::vector<std::uint32_t> spaced;
    std::vector<std::uint32_t> bare;
    bool one_row = true;
    std::uint32_t child = p + 1;
    for (std::uint32_t at = wording.begin; at < wording.end; ++at) {
      if (child < pairs_[p].after && at == pairs_[child].open) {
        at = pairs_[child].close;
        child = pairs_[child].after;
        one_row = false;
        continue;
      }
      if (is_blank(bytes_[at])) one_row = false;
      if (bytes_[at] != '/' || at == wording.begin || at + 1 == wording.end) continue;
      if (stands_between_brackets(at)) continue;
      (is_blank(bytes_[at - 1]) && is_blank(bytes_[at + 1]) ? spaced : bare).push_back(at);
    }
    if (!spaced.empty()) return spaced;
    if (one_row && is_row_of_words(wording)) return bare;
    return {};
  }

  // "[[a] / [b]]": it parts the inner ones.
  [[nodiscard]] bool stands_between_brackets(std::uint32_t slash) const {
    const std::size_t before = bytes_.find_last_not_of(" \t\r\n", slash - 1);
    const std::size_t after = bytes_.find_first_not_of(" \t\r\n", slash + 1);
    return before != std::string_view::npos && after != std::string_view::npos && bytes_[before] == ']' &&
           bytes_[after] == '[';
  }

  // Neither "and/or", nor "2024/25", nor an address.
  [[nodiscard]] bool is_row_of_words(ByteSpan wording) const {
    const std::string_view row = bytes_.substr(wording.begin, wording.size());
    return row != "and/or" && row.find_first_of("0123456789:") == std::string_view::npos;
  }

  // "Castria and Norland" are two where Castria or Norland signs something alone: a name may hold an "and".
  void part_signatures() {
    std::set<std::string, std::less<>> alone;
    for (const BracketGroup& group : found_.groups) {
      for (const BracketAlternative& one : group.alternatives) {
        if (!one.party.empty()) alone.insert(one.party);
      }
    }
    for (BracketGroup& group : found_.groups) {
      for (BracketAlternative& one : group.alternatives) {
        if (one.party.empty()) continue;
        std::vector<std::string> parts = parts_of_signature(one.party);
        const bool joint = parts.size() > 1 && std::ranges::any_of(parts, [&](const std::string& part) {
                             return alone.contains(part);
                           });
        one.parties = joint ? std::move(parts) : std::vector{one.party};
      }
    }
  }

  std::string_view bytes_;
  const std::vector<BracketPair>& pairs_;
  Brackets& found_;
  std::vector<Last> last_;  // by depth
};

}  // namespace

Brackets find_brackets(std::string_view bytes, ByteSpan body) {
  Brackets found;
  BracketPairs pairs = pair_brackets(bytes, body);
  found.unclosed = std::move(pairs.unclosed);
  found.unopened = std::move(pairs.unopened);
  GroupBuilder(bytes, pairs.pairs, found).build();
  return found;
}

}  // namespace agreed
