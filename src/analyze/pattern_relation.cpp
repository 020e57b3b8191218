// Tables over the elements of both patterns: row i and column j say whether the first i of one can face the
// first j of the other.
#include "analyze/pattern_relation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "analyze/pattern_match.h"

namespace agreed {
namespace {

using Elements = std::vector<PatternElement>;
using Row = std::vector<bool>;

bool is_gap(const PatternElement& element) {
  return element.kind == ElementKind::gap;
}

// Letters for certain: a mark begins with another ASCII byte or in the blocks of U+2000 to U+30FF.
bool looks_like_word(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  const bool ascii_word =
      (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  const bool kana = text.substr(0, 2) == "\xE3\x81" || text.substr(0, 2) == "\xE3\x82";
  return ascii_word || kana || first == 0xC3 || first == 0xC4 || first == 0xC5 || first >= 0xE4;
}

// `*?` and `?*` fit the same words: the questions first, so that equal globs look alike.
std::string ordered(std::string_view glob) {
  std::string out;
  for (std::size_t i = 0; i < glob.size();) {
    if (glob[i] != '*' && glob[i] != '?') {
      out += glob[i++];
      continue;
    }
    bool star = false;
    for (; i < glob.size() && (glob[i] == '*' || glob[i] == '?'); ++i) {
      if (glob[i] == '?') {
        out += '?';
      } else {
        star = true;
      }
    }
    if (star) out += '*';
  }
  return out;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

bool glob_covers(std::string_view outer_text, std::string_view inner_text) {
  const std::string outer = ordered(outer_text);
  const std::string inner = ordered(inner_text);
  std::vector<Row> reached(outer.size() + 1, Row(inner.size() + 1, false));
  reached[0][0] = true;
  for (std::size_t i = 0; i <= outer.size(); ++i) {
    for (std::size_t j = 0; j <= inner.size(); ++j) {
      if (!reached[i][j] || i == outer.size()) continue;
      if (outer[i] == '*') {
        reached[i + 1][j] = true;
        if (j < inner.size()) reached[i][next_character(inner, j)] = true;
      } else if (j < inner.size() && outer[i] == '?' && inner[j] != '*') {
        reached[i + 1][next_character(inner, j)] = true;
      } else if (j < inner.size() && outer[i] == inner[j]) {
        reached[i + 1][j + 1] = true;
      }
    }
  }
  return reached[outer.size()][inner.size()];
}

bool globs_meet(std::string_view left, std::string_view right) {
  std::vector<Row> reached(left.size() + 1, Row(right.size() + 1, false));
  reached[0][0] = true;
  for (std::size_t i = 0; i <= left.size(); ++i) {
    for (std::size_t j = 0; j <= right.size(); ++j) {
      if (!reached[i][j]) continue;
      const bool more_left = i < left.size();
      const bool more_right = j < right.size();
      if (more_left && left[i] == '*') {
        reached[i + 1][j] = true;
        if (more_right) reached[i][next_character(right, j)] = true;
      }
      if (more_right && right[j] == '*') {
        reached[i][j + 1] = true;
        if (more_left) reached[next_character(left, i)][j] = true;
      }
      if (!more_left || !more_right || left[i] == '*' || right[j] == '*') continue;
      if (left[i] == '?' || right[j] == '?') {
        reached[next_character(left, i)][next_character(right, j)] = true;
      } else if (left[i] == right[j]) {
        reached[i + 1][j + 1] = true;
      }
    }
  }
  return reached[left.size()][right.size()];
}

bool PatternRelation::is_word(const PatternElement& element) const {
  return element.kind == ElementKind::wildcard || element.kind == ElementKind::any_word ||
         (element.kind == ElementKind::word && looks_like_word(vocabulary_.word(element.id)));
}

bool PatternRelation::covers_word(const PatternElement& outer, const PatternElement& inner) const {
  if (outer == inner) return true;
  if (outer.kind == ElementKind::any_word) return is_word(inner);
  if (outer.kind != ElementKind::wildcard) return false;
  if (inner.kind == ElementKind::word) {
    return is_word(inner) && glob_fits(outer.glob, vocabulary_.word(inner.id));
  }
  return inner.kind == ElementKind::wildcard && glob_covers(outer.glob, inner.glob);
}

bool PatternRelation::words_meet(const PatternElement& left, const PatternElement& right) const {
  return covers_word(left, right) || covers_word(right, left);
}

bool PatternRelation::words_may_meet(const PatternElement& left, const PatternElement& right,
                                     bool parts) const {
  if (left == right || left.kind == ElementKind::any_word || right.kind == ElementKind::any_word) return true;
  if (left.kind == ElementKind::term || right.kind == ElementKind::term) return true;
  if (left.kind == ElementKind::word && right.kind == ElementKind::word) return false;
  if (left.kind == ElementKind::wildcard && right.kind == ElementKind::wildcard) {
    return parts || globs_meet(left.glob, right.glob);
  }
  const PatternElement& glob = left.kind == ElementKind::wildcard ? left : right;
  const PatternElement& word = left.kind == ElementKind::wildcard ? right : left;
  // A folded spelling may fit as it is written, which the id does not tell: only other letters at the
  // beginning keep the two apart for certain.
  const std::string_view text = vocabulary_.word(word.id);
  if (PatternMatch::fits_word(glob.glob, text, parts)) return true;
  return glob.glob.front() == text.front() && looks_like_word(text) &&
         text.substr(0, 3) == std::string_view(glob.glob).substr(0, 3);
}

bool PatternRelation::covers(const TermPattern& outer, const TermPattern& inner) const {
  if (outer.quotes != inner.quotes) return false;
  const Elements& a = outer.elements;
  const Elements& b = inner.elements;
  std::vector<Row> reached(a.size() + 1, Row(b.size() + 1, false));
  reached[0][0] = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (!reached[i][j]) continue;
      if (!is_gap(a[i])) {
        if (j < b.size() && !is_gap(b[j]) && covers_word(a[i], b[j])) reached[i + 1][j + 1] = true;
        continue;
      }
      reached[i + 1][j] = true;
      std::uint32_t words = 0;
      for (std::size_t k = j; k < b.size() && b[k].kind != ElementKind::term; ++k) {
        words += is_gap(b[k]) ? b[k].most : is_word(b[k]) ? 1 : 0;
        if (words > a[i].most) break;
        reached[i + 1][k + 1] = true;
      }
    }
  }
  return reached[a.size()][b.size()];
}

bool PatternRelation::stands_inside(const TermPattern& outer, const TermPattern& inner) const {
  // A quotation mark is passed over by a pattern without one: only like with like is certain.
  if (outer.quotes != inner.quotes) return false;
  const std::size_t count = inner.elements.size();
  for (std::size_t begin = 0; begin < count; ++begin) {
    if (is_gap(inner.elements[begin])) continue;
    for (std::size_t end = begin + 1; end <= count; ++end) {
      if (is_gap(inner.elements[end - 1])) continue;
      TermPattern piece{{inner.elements.begin() + static_cast<std::ptrdiff_t>(begin),
                         inner.elements.begin() + static_cast<std::ptrdiff_t>(end)},
                        inner.quotes};
      // A lone wildcard also fits parts of compounds in `inner`, but not as a piece of it.
      if (covers(outer, piece)) return true;
    }
  }
  return false;
}

bool PatternRelation::meet(const TermPattern& left, const TermPattern& right) const {
  if (left.quotes != right.quotes) return false;
  const Elements& a = left.elements;
  const Elements& b = right.elements;
  // Whether they can face each other from i and j on, when a gap before i (or j) has words left to take.
  std::vector<Row> reached(a.size() + 1, Row(b.size() + 1, false));
  reached[0][0] = true;
  const auto take = [&](const Elements& from, std::size_t begin, std::uint32_t most, const auto& mark) {
    std::uint32_t words = 0;
    for (std::size_t k = begin; k < from.size() && from[k].kind != ElementKind::term; ++k) {
      if (!is_gap(from[k]) && is_word(from[k]) && ++words > most) break;
      mark(k + 1);
    }
  };
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (!reached[i][j]) continue;
      if (i < a.size() && is_gap(a[i])) {
        reached[i + 1][j] = true;
        take(b, j, a[i].most, [&](std::size_t k) { reached[i + 1][k] = true; });
      }
      if (j < b.size() && is_gap(b[j])) {
        reached[i][j + 1] = true;
        take(a, i, b[j].most, [&](std::size_t k) { reached[k][j + 1] = true; });
      }
      if (i < a.size() && j < b.size() && !is_gap(a[i]) && !is_gap(b[j]) && words_meet(a[i], b[j])) {
        reached[i + 1][j + 1] = true;
      }
    }
  }
  return reached[a.size()][b.size()];
}

bool PatternRelation::may_overlap(const TermPattern& left, const TermPattern& right) const {
  const Elements& a = left.elements;
  const Elements& b = right.elements;
  const auto has_gap = [](const Elements& elements) {
    return std::any_of(elements.begin(), elements.end(), is_gap);
  };
  if (has_gap(a) || has_gap(b) || left.quotes || right.quotes) return true;
  const bool parts = a.size() == 1 || b.size() == 1;
  for (std::size_t shift = 0; shift + 1 < a.size() + b.size(); ++shift) {
    // The first word of b faces word `shift - (|b| - 1)` of a.
    bool fits = true;
    for (std::size_t j = 0; j < b.size() && fits; ++j) {
      const std::size_t place = shift + j;
      if (place + 1 < b.size() || place + 1 - b.size() >= a.size()) continue;
      fits = words_may_meet(a[place + 1 - b.size()], b[j], parts);
    }
    if (fits) return true;
  }
  return false;
}

}  // namespace agreed
