// From the anchor outwards, with the set of places that the elements so far may have reached: a gap widens
// the set, every other element moves each place by one token or drops it. So nothing is ever tried twice.
#include "analyze/pattern_match.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/ascii_case.h"

namespace agreed {
namespace {

// Walks tokens in one direction inside a range: a place is the number of tokens already behind.
class Walk {
 public:
  Walk(const NormalizedText& text, TokenRange within, std::uint32_t start, bool forwards)
      : text_(text),
        start_(start),
        left_(forwards ? within.end - start : start - within.begin),
        forwards_(forwards) {}

  [[nodiscard]] bool more(std::uint32_t place) const { return place < left_; }
  [[nodiscard]] const NormToken& token(std::uint32_t place) const {
    return text_.tokens[forwards_ ? start_ + place : start_ - 1 - place];
  }

 private:
  const NormalizedText& text_;
  std::uint32_t start_;
  std::uint32_t left_;
  bool forwards_;
};

// The places after a gap: those before it, and as many words further as it may take. Places are ascending, so
// what can be reached from them only grows, and each token is passed once.
void widen(std::vector<std::uint32_t>& places, const Walk& walk, std::uint32_t most) {
  const auto word_at = [&](std::uint32_t place) { return is_wordlike(walk.token(place).kind) ? 1U : 0U; };
  std::vector<std::uint32_t> all;
  std::uint32_t from = places.front();
  std::uint32_t end = from;  // the last place that can be reached from `from`
  std::uint32_t words = 0;   // between them
  for (const std::uint32_t place : places) {
    for (; from < place && from < end; ++from) words -= word_at(from);
    from = place;
    if (end < place) {
      end = place;
      words = 0;
    }
    while (walk.more(end) && walk.token(end).kind != TokenKind::gap && words + word_at(end) <= most) {
      words += word_at(end++);
    }
    for (std::uint32_t next = all.empty() ? place : std::max(place, all.back() + 1); next <= end; ++next) {
      all.push_back(next);
    }
  }
  places = std::move(all);
}

}  // namespace

bool is_wordlike(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number;
}

AnchoredPattern anchored(TermPattern pattern) {
  AnchoredPattern made{std::move(pattern), 0, false, false};
  const std::vector<PatternElement>& elements = made.pattern.elements;
  const auto term = std::find_if(elements.begin(), elements.end(),
                                 [](const PatternElement& e) { return e.kind == ElementKind::term; });
  const auto word = std::find_if(elements.begin(), elements.end(), [](const PatternElement& e) {
    return e.kind == ElementKind::word || e.kind == ElementKind::wildcard;
  });
  made.anchor = static_cast<std::size_t>((term != elements.end() ? term : word) - elements.begin());
  made.has_gap = std::any_of(elements.begin(), elements.end(),
                             [](const PatternElement& e) { return e.kind == ElementKind::gap; });
  made.parts = elements.size() == 1 && elements[0].glob.find('-') == std::string::npos;
  return made;
}

PatternMatch::PatternMatch(Vocabulary& vocabulary)
    : vocabulary_(vocabulary), quotes_{vocabulary.intern("\""), vocabulary.intern("'")} {}

bool PatternMatch::fits_word(const std::string& glob, std::string_view word, bool parts) {
  if (glob_fits(glob, word)) return true;
  if (!parts || word.find('-') == std::string_view::npos) return false;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find('-'), word.size());
    if (end > 0 && glob_fits(glob, word.substr(0, end))) return true;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return false;
}

bool PatternMatch::fits(const AnchoredPattern& pattern, const PatternElement& element,
                        const NormToken& token) const {
  switch (element.kind) {
    case ElementKind::word:
      return token.id == element.id && token.id != kGapId;
    case ElementKind::any_word:
      return is_wordlike(token.kind);
    case ElementKind::wildcard:
      if (!is_wordlike(token.kind)) return false;
      return fits_word(element.glob, vocabulary_.word(token.id), pattern.parts) ||
             (token.folding > Folding::letter_case &&
              fits_word(element.glob, ascii_lower(vocabulary_.word(token.exact)), pattern.parts));
    case ElementKind::gap:
    case ElementKind::term:
      break;
  }
  return false;
}

bool PatternMatch::passes_over(const AnchoredPattern& pattern, const NormToken& token) const {
  return !pattern.pattern.quotes && token.kind == TokenKind::punctuation &&
         (token.id == quotes_[0] || token.id == quotes_[1]);
}

// The one place that each element can have: most patterns are such.
std::optional<TokenRange> PatternMatch::around_without_gap(const AnchoredPattern& pattern,
                                                           const NormalizedText& text, TokenRange within,
                                                           TokenRange at) const {
  const std::vector<PatternElement>& elements = pattern.pattern.elements;
  TokenRange range = at;
  for (std::size_t i = pattern.anchor; i-- > 0;) {
    do {
      if (range.begin == within.begin) return std::nullopt;
      --range.begin;
    } while (passes_over(pattern, text.tokens[range.begin]));
    if (!fits(pattern, elements[i], text.tokens[range.begin])) return std::nullopt;
  }
  for (std::size_t i = pattern.anchor + 1; i < elements.size(); ++i) {
    while (range.end < within.end && passes_over(pattern, text.tokens[range.end])) ++range.end;
    if (range.end == within.end || !fits(pattern, elements[i], text.tokens[range.end])) return std::nullopt;
    ++range.end;
  }
  return range;
}

std::optional<TokenRange> PatternMatch::around(const AnchoredPattern& pattern, const NormalizedText& text,
                                               TokenRange within, TokenRange at) const {
  if (!pattern.has_gap) return around_without_gap(pattern, text, within, at);
  const std::vector<PatternElement>& elements = pattern.pattern.elements;
  // The fewest tokens that the elements from `first` on take, going outwards; nullopt if they do not fit.
  const auto reach = [&](const Walk& walk, std::size_t count,
                         const auto& element_at) -> std::optional<std::uint32_t> {
    std::vector<std::uint32_t> places{0};
    for (std::size_t i = 0; i < count; ++i) {
      const PatternElement& element = element_at(i);
      if (element.kind == ElementKind::gap) {
        widen(places, walk, element.most);
        continue;
      }
      std::size_t kept = 0;
      for (std::uint32_t place : places) {
        while (walk.more(place) && passes_over(pattern, walk.token(place))) ++place;
        if (!walk.more(place) || !fits(pattern, element, walk.token(place))) continue;
        if (kept == 0 || places[kept - 1] != place + 1) places[kept++] = place + 1;
      }
      if (kept == 0) return std::nullopt;
      places.resize(kept);
    }
    return places.front();
  };
  const auto before =
      reach(Walk(text, within, at.begin, false), pattern.anchor,
            [&](std::size_t i) -> const PatternElement& { return elements[pattern.anchor - 1 - i]; });
  if (!before) return std::nullopt;
  const auto after =
      reach(Walk(text, within, at.end, true), elements.size() - pattern.anchor - 1,
            [&](std::size_t i) -> const PatternElement& { return elements[pattern.anchor + 1 + i]; });
  if (!after) return std::nullopt;
  return TokenRange{at.begin - *before, at.end + *after};
}

}  // namespace agreed
