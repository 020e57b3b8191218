// Marks are told by their bytes, as written: their norms no longer tell an opening quote from a closing one.
#include "analyze/blanked_spaces.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace agreed {
namespace {

constexpr std::array<std::string_view, 22> kClosing = {".",
                                                       ",",
                                                       ";",
                                                       ":",
                                                       "!",
                                                       "?",
                                                       ")",
                                                       "]",
                                                       "}",
                                                       "%",
                                                       "\xE2\x80\x99",
                                                       "\xE2\x80\x9D",
                                                       "\xC2\xBB",
                                                       "\xE2\x80\xA6",  // ellipsis
                                                       "\xE3\x80\x81",
                                                       "\xE3\x80\x82",
                                                       "\xE3\x80\x8B",
                                                       "\xE3\x80\x8D",
                                                       "\xE3\x80\x8F",
                                                       "\xEF\xBC\x89",
                                                       "\xEF\xBC\x8C",
                                                       "\xEF\xBC\x8E"};
constexpr std::array<std::string_view, 10> kOpening = {"(",
                                                       "[",
                                                       "{",
                                                       "\xE2\x80\x98",
                                                       "\xE2\x80\x9C",
                                                       "\xC2\xAB",
                                                       "\xE3\x80\x8A",
                                                       "\xE3\x80\x8C",
                                                       "\xE3\x80\x8E",
                                                       "\xEF\xBC\x88"};
constexpr std::array<std::string_view, 6> kJoining = {"-",           "/", "'", "\xE2\x80\x90", "\xE2\x80\x91",
                                                      "\xE2\x80\x93"};

bool is_straight_quote(std::string_view mark) {
  return mark == "\"" || mark == "'";
}

class MarkReader {
 public:
  explicit MarkReader(const NormalizedText& text) : text_(text), bytes_(text.source->bytes()) {}

  [[nodiscard]] bool closes(std::size_t i) const {
    if (is_one_of(i, kClosing)) return true;
    if (!is_straight_quote(mark(i))) return false;
    return i + 1 == text_.tokens.size() || text_.tokens[i + 1].space_before || is_one_of(i + 1, kClosing);
  }
  [[nodiscard]] bool opens(std::size_t i) const {
    if (is_one_of(i, kOpening)) return true;
    return is_straight_quote(mark(i)) &&
           (i == 0 || text_.tokens[i].space_before || is_one_of(i - 1, kOpening));
  }
  [[nodiscard]] bool joins(std::size_t i) const { return is_one_of(i, kJoining); }

 private:
  // As written; empty for words.
  [[nodiscard]] std::string_view mark(std::size_t i) const {
    const NormToken& token = text_.tokens[i];
    return token.kind == TokenKind::punctuation ? bytes_.substr(token.span.begin, token.span.size())
                                                : std::string_view();
  }
  template <std::size_t N>
  [[nodiscard]] bool is_one_of(std::size_t i, const std::array<std::string_view, N>& marks) const {
    const std::string_view own = mark(i);
    return !own.empty() && std::ranges::find(marks, own) != marks.end();
  }

  const NormalizedText& text_;
  std::string_view bytes_;
};

// What parts two tokens.
struct Gap {
  bool blanked = false;        // something in it
  bool at_begin = false;       // right behind the token before
  bool at_end = false;         // right before the token
  bool space_between = false;  // a blank of the draft itself
};

Gap gap_of(ByteSpan span, std::string_view original, const std::vector<ByteSpan>& blanked) {
  Gap gap;
  std::uint32_t at = span.begin;
  auto next = std::ranges::lower_bound(blanked, span.begin, {}, &ByteSpan::end);
  const auto look = [&](std::uint32_t end) {
    if (at >= end) return;
    const std::string_view between = original.substr(at, end - at);
    gap.space_between = gap.space_between || between.find_first_of(" \t\r\n") != std::string_view::npos;
  };
  for (; next != blanked.end() && next->begin < span.end; ++next) {
    if (next->end == span.begin) continue;
    gap.blanked = true;
    gap.at_begin = gap.at_begin || next->begin <= span.begin;
    gap.at_end = gap.at_end || next->end >= span.end;
    look(next->begin);
    at = next->end;
  }
  look(span.end);
  return gap;
}

// In order, those that touch or overlap as one.
std::vector<ByteSpan> united(std::vector<ByteSpan> spans) {
  std::ranges::sort(spans);
  std::vector<ByteSpan> result;
  for (const ByteSpan span : spans) {
    if (span.empty()) continue;
    if (result.empty() || result.back().end < span.begin) {
      result.push_back(span);
    } else {
      result.back().end = std::max(result.back().end, span.end);
    }
  }
  return result;
}

}  // namespace

void close_up(NormalizedText& text, std::string_view original, std::vector<ByteSpan> blanked) {
  if (blanked.empty() || text.source == nullptr) return;
  blanked = united(std::move(blanked));
  const MarkReader marks(text);
  for (std::size_t i = 1; i < text.tokens.size(); ++i) {
    NormToken& token = text.tokens[i];
    const std::uint32_t begin = text.tokens[i - 1].span.end;
    if (!token.space_before || begin >= token.span.begin) continue;
    const Gap gap = gap_of({begin, token.span.begin}, original, blanked);
    if (!gap.blanked) continue;
    const bool joined = !gap.space_between && (marks.joins(i) || marks.joins(i - 1));
    if (joined || (gap.at_end && marks.closes(i)) || (gap.at_begin && marks.opens(i - 1)))
      token.space_before = false;
  }
}

}  // namespace agreed
