// One pass over the tokens of a sentence; the longest rule that applies at a token wins.
#include "analyze/protected_spans.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace agreed {
namespace {

// A run of capitals longer than this is a heading, not a name.
constexpr std::uint32_t kLongestName = 4;

constexpr std::array kMonths = {
    std::string_view("april"),    std::string_view("august"),  std::string_view("december"),
    std::string_view("february"), std::string_view("january"), std::string_view("july"),
    std::string_view("june"),     std::string_view("march"),   std::string_view("may"),
    std::string_view("november"), std::string_view("october"), std::string_view("september"),
};
static_assert(std::ranges::is_sorted(kMonths));

// Between two numbers without blanks they make one range, date or fraction of them. Dashes are folded.
constexpr std::array kRangeMarks = {std::string_view("-"), std::string_view("/"), std::string_view("~"),
                                    std::string_view("\u301c")};
static_assert(std::ranges::is_sorted(kRangeMarks));

class SpanFinder {
 public:
  SpanFinder(const NormalizedText& text, TokenRange within, const Vocabulary& vocabulary)
      : text_(text), within_(within), vocabulary_(vocabulary) {}

  // The end of the group that begins at `begin`; begin itself if none does.
  [[nodiscard]] std::uint32_t group_end(std::uint32_t begin) const {
    // Each kind of group begins with a capital, a number or a sign.
    if (is_kind(begin, TokenKind::punctuation)) return begin;
    if (is_kind(begin, TokenKind::word) && !capitalised(begin)) return begin;
    return std::max({quantity_end(begin), date_end(begin), name_end(begin)});
  }

 private:
  [[nodiscard]] bool in(std::uint32_t i) const { return i < within_.end; }
  [[nodiscard]] const NormToken& token(std::uint32_t i) const { return text_.tokens[i]; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return vocabulary_.word(token(i).id); }
  [[nodiscard]] bool is_kind(std::uint32_t i, TokenKind kind) const { return in(i) && token(i).kind == kind; }

  [[nodiscard]] char first_byte(std::uint32_t i) const { return text_.source->bytes()[token(i).span.begin]; }
  [[nodiscard]] bool capitalised(std::uint32_t i) const {
    return is_kind(i, TokenKind::word) && first_byte(i) >= 'A' && first_byte(i) <= 'Z';
  }
  [[nodiscard]] bool lower_case_word(std::uint32_t i) const {
    return is_kind(i, TokenKind::word) && first_byte(i) >= 'a' && first_byte(i) <= 'z';
  }

  // "28,500", "1701-1706", "2024/25", "2025-11-14"
  [[nodiscard]] std::uint32_t number_end(std::uint32_t begin) const {
    const auto adjoins = [this](std::uint32_t i) { return in(i) && !token(i).space_before; };
    std::uint32_t i = begin + 1;
    while (adjoins(i) && std::ranges::binary_search(kRangeMarks, word(i)) && adjoins(i + 1) &&
           is_kind(i + 1, TokenKind::number)) {
      i += 2;
    }
    return i;
  }

  // "$ 150 billion", "28,500 personnel", "70 years", "10-15 percent"
  [[nodiscard]] std::uint32_t quantity_end(std::uint32_t begin) const {
    std::uint32_t i = begin;
    if (is_kind(i, TokenKind::symbol)) ++i;
    if (!is_kind(i, TokenKind::number)) return begin;
    i = number_end(i);
    if (is_kind(i, TokenKind::symbol)) return i + 1;  // 10 %
    if (lower_case_word(i) && word(i).size() > 3) ++i;
    return i;
  }

  // "November 14", "November 14, 2025", "14-15 November 2025"
  [[nodiscard]] std::uint32_t date_end(std::uint32_t begin) const {
    std::uint32_t i = begin;
    if (is_kind(i, TokenKind::number)) i = number_end(i);
    if (!capitalised(i) || !std::ranges::binary_search(kMonths, word(i))) return begin;
    ++i;
    if (is_kind(i, TokenKind::number)) i = number_end(i);
    if (is_kind(i, TokenKind::punctuation) && word(i) == "," && is_kind(i + 1, TokenKind::number) &&
        word(i + 1).size() == 4) {
      i += 2;
    }
    return i;
  }

  // "Korean Peninsula": capitalised words in a row; the first word of a sentence is no evidence.
  [[nodiscard]] std::uint32_t name_end(std::uint32_t begin) const {
    if (begin == within_.begin || !capitalised(begin)) return begin;
    if (begin > within_.begin + 1 && capitalised(begin - 1)) return begin;
    std::uint32_t i = begin;
    while (capitalised(i)) ++i;
    return i - begin <= kLongestName ? i : begin;
  }

  const NormalizedText& text_;
  TokenRange within_;
  const Vocabulary& vocabulary_;
};

}  // namespace

ProtectedEdges::ProtectedEdges(const NormalizedText& text, TokenRange within,
                               std::span<const TokenRange> terms, const Vocabulary& vocabulary) {
  std::vector<TokenRange> found;
  const SpanFinder finder(text, within, vocabulary);
  for (std::uint32_t i = within.begin; i < within.end;) {
    const std::uint32_t end = finder.group_end(i);
    if (end > i + 1) found.push_back({i, end});
    i = std::max(end, i + 1);
  }
  auto term = std::ranges::lower_bound(terms, within.begin, {}, &TokenRange::begin);
  for (; term != terms.end() && term->begin < within.end; ++term) {
    if (term->size() > 1 && term->end <= within.end) found.push_back(*term);
  }
  std::ranges::sort(found);
  for (const TokenRange& span : found) {
    if (!spans_.empty() && span.begin < spans_.back().end) {
      spans_.back().end = std::max(spans_.back().end, span.end);
    } else {
      spans_.push_back(span);
    }
  }
}

TokenRange ProtectedEdges::around(std::uint32_t edge) const {
  // The last span that begins before the edge.
  const auto after = std::ranges::lower_bound(spans_, edge, {}, &TokenRange::begin);
  if (after == spans_.begin()) return {};
  const TokenRange span = *(after - 1);
  return edge < span.end ? span : TokenRange{};
}

}  // namespace agreed
