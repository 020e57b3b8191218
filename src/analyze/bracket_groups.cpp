// A stack of open brackets over the bytes; what is blanked keeps its length and its line ends, so that every
// offset of a reading is one of the draft.
#include "analyze/bracket_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace agreed {
namespace {

constexpr std::size_t kMostLabelBytes = 40;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

ByteSpan trimmed(std::string_view bytes, ByteSpan span) {
  while (!span.empty() && is_blank(bytes[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(bytes[span.end - 1])) --span.end;
  return span;
}

std::string_view slice(std::string_view bytes, ByteSpan span) {
  return bytes.substr(span.begin, span.size());
}

// One pair of brackets.
struct Pair {
  std::uint32_t open = 0;   // offset of "["
  std::uint32_t close = 0;  // offset of "]"
  std::size_t depth = 0;
};

// What a "[" at this place is, if it is no bracket of a negotiation: the offset past it.
std::optional<std::uint32_t> past_other_use(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  const std::string_view rest = bytes.substr(at, end - at);
  for (const std::string_view gap : {"[...]", "[\xE2\x80\xA6]"}) {
    if (rest.starts_with(gap)) return at + static_cast<std::uint32_t>(gap.size());
  }
  const std::size_t close = rest.find_first_of("[]\n", 1);
  if (close == std::string_view::npos || rest[close] != ']') return std::nullopt;
  const bool mark = rest.starts_with("[^");
  const bool link = close + 1 < rest.size() && (rest[close + 1] == '(' || rest[close + 1] == ':');
  const bool box = close == 2 && (rest[1] == ' ' || rest[1] == 'x' || rest[1] == 'X');
  if (!mark && !link && !box) return std::nullopt;
  return at + static_cast<std::uint32_t>(close + 1);
}

std::vector<Pair> find_pairs(std::string_view bytes, ByteSpan body, Brackets& found) {
  std::vector<Pair> pairs;
  std::vector<std::uint32_t> open;
  for (std::uint32_t at = body.begin; at < body.end; ++at) {
    if (bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == '[') {
      if (const auto past = past_other_use(bytes, at, body.end)) {
        at = *past - 1;
      } else {
        open.push_back(at);
      }
    } else if (bytes[at] == ']') {
      if (open.empty()) {
        found.unopened.push_back(at);
        continue;
      }
      pairs.push_back({open.back(), at, open.size() - 1});
      open.pop_back();
    }
  }
  // A bracket that is never closed does not hold what comes after it.
  found.unclosed = open;
  const auto lost_before = [&](std::uint32_t at) {
    return static_cast<std::size_t>(std::ranges::lower_bound(open, at) - open.begin());
  };
  for (Pair& pair : pairs) pair.depth -= lost_before(pair.open);
  std::ranges::sort(pairs, {}, &Pair::open);
  return pairs;
}

// "ROK: force level" -> the party, and the wording after it.
std::pair<std::string, ByteSpan> without_label(std::string_view bytes, ByteSpan inside) {
  const ByteSpan all = trimmed(bytes, inside);
  const std::string_view text = slice(bytes, all);
  const std::size_t colon = text.substr(0, kMostLabelBytes).find(':');
  const bool capital = !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] & 0x80) != 0);
  if (colon == std::string_view::npos || colon == 0 || !capital) return {{}, all};
  const std::string_view label = text.substr(0, colon);
  if (label.find_first_of(".,;[]\n") != std::string_view::npos &&
      label.find_first_of(",;[]\n") != std::string_view::npos)
    return {{}, all};
  if (std::ranges::count(label, ' ') > 2) return {{}, all};
  const ByteSpan wording = trimmed(bytes, {all.begin + static_cast<std::uint32_t>(colon + 1), all.end});
  return {std::string(label), wording};
}

// Offsets of the slashes that part alternatives: " / ", or all slashes of one row of words, "shall/should".
std::vector<std::uint32_t> slashes_of(std::string_view bytes, ByteSpan wording,
                                      const std::vector<Pair>& inner) {
  std::vector<std::uint32_t> spaced;
  std::vector<std::uint32_t> bare;
  const auto nested = [&](std::uint32_t at) {
    return std::ranges::any_of(inner, [&](const Pair& p) { return p.open < at && at < p.close; });
  };
  bool one_row = true;
  for (std::uint32_t at = wording.begin; at < wording.end; ++at) {
    if (is_blank(bytes[at])) one_row = false;
    if (bytes[at] != '/' || at == wording.begin || at + 1 == wording.end || nested(at)) continue;
    (is_blank(bytes[at - 1]) && is_blank(bytes[at + 1]) ? spaced : bare).push_back(at);
  }
  if (!spaced.empty()) return spaced;
  if (one_row && slice(bytes, wording) != "and/or") return bare;
  return {};
}

bool only_parted_by_blanks(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  std::size_t slashes = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    if (bytes[at] == '/') ++slashes;
    // A blank line ends what belongs together.
    if (bytes[at] == '\n' && at + 1 < end && bytes[at + 1] == '\n') return false;
    if (!is_blank(bytes[at]) && bytes[at] != '/') return false;
  }
  return slashes <= 1;
}

void add_alternatives(std::string_view bytes, const Pair& pair, const std::vector<Pair>& inner,
                      BracketGroup& group) {
  const auto [party, wording] = without_label(bytes, {pair.open + 1, pair.close});
  const std::vector<std::uint32_t> cuts = slashes_of(bytes, wording, inner);
  std::uint32_t begin = wording.begin;
  std::uint32_t whole = pair.open;
  for (const std::uint32_t cut : cuts) {
    group.alternatives.push_back({party, trimmed(bytes, {begin, cut}), {whole, cut}, {}});
    begin = whole = cut + 1;
  }
  group.alternatives.push_back({party, trimmed(bytes, {begin, wording.end}), {whole, pair.close + 1}, {}});
}

// Writes readings: blanks what is not chosen.
class ReadingWriter {
 public:
  ReadingWriter(std::string_view bytes, const Brackets& brackets, std::string party, std::size_t option)
      : brackets_(brackets), party_(std::move(party)), option_(option), out_(bytes) {
    for (const std::uint32_t at : brackets.unclosed) out_[at] = ' ';
    for (const std::uint32_t at : brackets.unopened) out_[at] = ' ';
    for (std::size_t g = 0; g < brackets.groups.size(); ++g) {
      if (brackets.groups[g].depth == 0) write(g, option_);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  // One that the party has signed; else by number; past the last one of a lone bracket nothing is chosen.
  [[nodiscard]] std::optional<std::size_t> choose(const BracketGroup& group, std::size_t option) const {
    const auto& all = group.alternatives;
    const bool signed_by_some =
        std::ranges::any_of(all, [](const BracketAlternative& one) { return !one.party.empty(); });
    if (signed_by_some) {
      const auto own = std::ranges::find(all, party_, &BracketAlternative::party);
      if (own != all.end()) return static_cast<std::size_t>(own - all.begin());
      if (!party_.empty()) return std::nullopt;
    }
    if (all.size() == 1) return option % 2 == 0 ? std::optional<std::size_t>(0) : std::nullopt;
    return option % all.size();
  }

  void write(std::size_t g, std::size_t option) {
    const BracketGroup& group = brackets_.groups[g];
    const std::optional<std::size_t> chosen = choose(group, option);
    const std::size_t of = std::max<std::size_t>(group.alternatives.size(), 2);
    for (std::size_t a = 0; a < group.alternatives.size(); ++a) {
      const BracketAlternative& one = group.alternatives[a];
      if (chosen != a) {
        blank(one.whole);
        continue;
      }
      blank({one.whole.begin, one.wording.begin});
      blank({one.wording.end, one.whole.end});
      for (const std::size_t inner : one.nested) write(inner, option / of);
    }
    // What stands between the alternatives: blanks, and perhaps a slash.
    for (std::size_t a = 1; a < group.alternatives.size(); ++a)
      blank({group.alternatives[a - 1].whole.end, group.alternatives[a].whole.begin});
  }

  void blank(ByteSpan span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (out_[at] != '\n' && out_[at] != '\r') out_[at] = ' ';
    }
  }

  const Brackets& brackets_;
  std::string party_;
  std::size_t option_;
  std::string out_;
};

// How many options show every alternative below this group.
std::size_t options_of(const Brackets& brackets, std::size_t g) {
  const BracketGroup& group = brackets.groups[g];
  const std::size_t own = std::max<std::size_t>(group.alternatives.size(), 2);
  std::size_t deepest = 1;
  for (const BracketAlternative& one : group.alternatives) {
    for (const std::size_t inner : one.nested)
      deepest = std::max(deepest, std::min(options_of(brackets, inner), kMostReadings));
  }
  return own * deepest;
}

}  // namespace

Brackets find_brackets(std::string_view bytes, ByteSpan body) {
  Brackets found;
  const std::vector<Pair> pairs = find_pairs(bytes, body, found);
  std::vector<std::pair<std::uint32_t, std::size_t>> last_at_depth;  // end of the last pair, its group
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const Pair& pair = pairs[p];
    std::vector<Pair> inner;
    for (std::size_t i = p + 1; i < pairs.size() && pairs[i].open < pair.close; ++i)
      inner.push_back(pairs[i]);
    last_at_depth.resize(std::min(last_at_depth.size(), pair.depth + 1));
    const bool goes_on = last_at_depth.size() == pair.depth + 1 &&
                         only_parted_by_blanks(bytes, last_at_depth.back().first, pair.open);
    if (!goes_on) {
      BracketGroup group;
      group.span = {pair.open, pair.close + 1};
      group.depth = pair.depth;
      found.groups.push_back(std::move(group));
      last_at_depth.resize(pair.depth + 1);
      last_at_depth.back().second = found.groups.size() - 1;
      if (pair.depth > 0) {
        BracketGroup& outer = found.groups[last_at_depth[pair.depth - 1].second];
        for (BracketAlternative& one : outer.alternatives) {
          if (one.wording.begin <= pair.open && pair.close < one.wording.end)
            one.nested.push_back(found.groups.size() - 1);
        }
      }
    }
    last_at_depth.back().first = pair.close + 1;
    BracketGroup& group = found.groups[last_at_depth.back().second];
    group.span.end = pair.close + 1;
    add_alternatives(bytes, pair, inner, group);
  }
  return found;
}

std::vector<BracketReading> readings_of(std::string_view bytes, const Brackets& brackets,
                                        std::vector<Note>& notes) {
  std::vector<std::string> parties;
  std::size_t options = 1;
  for (std::size_t g = 0; g < brackets.groups.size(); ++g) {
    bool is_signed = false;
    for (const BracketAlternative& one : brackets.groups[g].alternatives) {
      if (one.party.empty()) continue;
      is_signed = true;
      if (std::ranges::find(parties, one.party) == parties.end()) parties.push_back(one.party);
    }
    if (brackets.groups[g].depth == 0 && !is_signed) options = std::max(options, options_of(brackets, g));
  }
  if (parties.empty()) parties.emplace_back();
  const std::size_t wanted = parties.size() * options;
  std::vector<BracketReading> readings;
  for (std::size_t option = 0; option < options && readings.size() < kMostReadings; ++option) {
    for (const std::string& party : parties) {
      std::string name = party;
      if (options > 1) name += fmt::format("{}option {}", party.empty() ? "" : ", ", option + 1);
      std::string text = ReadingWriter(bytes, brackets, party, option).take();
      if (std::ranges::find(readings, text, &BracketReading::bytes) != readings.end()) continue;
      if (readings.size() < kMostReadings) readings.push_back({std::move(name), std::move(text)});
    }
  }
  if (wanted > kMostReadings) {
    notes.push_back(
        {fmt::format("the brackets allow more readings than the {} that were checked", kMostReadings)});
  }
  return readings;
}

}  // namespace agreed
