// Places by cited paragraph, wordings by the term matcher.
#include "analyze/lineage_start.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "analyze/composite_text.h"
#include "analyze/term_matcher.h"
#include "normalize/cited_paragraph.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = end == digits.data() + digits.size();
  return error == std::errc{} && whole && !digits.empty() && value != 0 ? std::optional(value) : std::nullopt;
}

Error not_there(std::string message) {
  return Error{ErrorCode::not_found, std::move(message), {}, 0};
}

bool holds_word(const NormalizedText& text, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(text.tokens.begin() + begin, text.tokens.begin() + end, is_word);
}

// "1 to 19", "1, 4 and 7": the paragraphs that could have been named.
std::string paragraphs_there(const SeriesText& text) {
  std::vector<std::uint32_t> numbers;
  const auto count = static_cast<std::uint32_t>(text.text.paragraphs.size());
  for (std::uint32_t p = 0; p < count; ++p) {
    if (const auto cited = cited_paragraph(text.text, p, text.held)) numbers.push_back(*cited);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  if (numbers.empty()) return text.label + " has no numbered paragraphs";
  if (numbers.back() - numbers.front() + 1 == numbers.size()) {
    return text.label + " has paragraphs " + std::to_string(numbers.front()) + " to " +
           std::to_string(numbers.back());
  }
  constexpr std::size_t kShown = 12;
  std::string out = text.label + " has paragraphs ";
  for (std::size_t i = 0; i < std::min(kShown, numbers.size()); ++i) {
    out += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
  }
  return numbers.size() > kShown ? out + " ..." : out;
}

}  // namespace

std::optional<PlaceQuery> parse_place(std::string_view query) {
  const std::size_t colon = query.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  PlaceQuery place{std::string(query.substr(0, colon)), 0, 0};
  std::string_view digits = query.substr(colon + 1);
  const std::size_t dot = digits.find('.');
  if (dot != std::string_view::npos) {
    const auto sentence = number(digits.substr(dot + 1));
    if (!sentence) return std::nullopt;
    place.sentence = *sentence;
    digits = digits.substr(0, dot);
  }
  const auto paragraph = number(digits);
  if (!paragraph) return std::nullopt;
  place.paragraph = *paragraph;
  return place;
}

Result<std::vector<LineageStart>> starts_at(const SeriesText& text, std::size_t index,
                                            const PlaceQuery& place) {
  if (text.held == Held::none) return not_there("statement '" + text.label + "': no text of it is held");
  std::vector<LineageStart> all;
  const NormalizedText& words = text.text;
  const auto count = static_cast<std::uint32_t>(words.sentences.size());
  for (std::uint32_t s = 0; s < count; ++s) {
    const Sentence& sentence = words.sentences[s];
    if (!holds_word(words, sentence.tokens.begin, sentence.tokens.end)) continue;
    if (cited_paragraph(words, sentence.paragraph, text.held) == place.paragraph)
      all.push_back({index, {s}, {}});
  }
  const std::string named = std::to_string(place.paragraph);
  if (all.empty()) {
    return not_there("no paragraph " + named + " with wording: " + paragraphs_there(text));
  }
  if (place.sentence == 0) return all;
  if (place.sentence > all.size()) {
    return not_there("no sentence " + named + "." + std::to_string(place.sentence) + ": paragraph " + named +
                     " of " + text.label + " has " + std::to_string(all.size()));
  }
  return std::vector<LineageStart>{std::move(all[place.sentence - 1])};
}

Result<std::vector<LineageStart>> starts_of(const std::vector<SeriesText>& texts, std::string_view wording,
                                            Normalizer& normalizer) {
  TermMatcher matcher(normalizer);
  const Result<std::uint32_t> added = matcher.add_phrase(wording);
  if (!added.ok()) return added.error();
  std::vector<LineageStart> starts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const NormalizedText& text = texts[i].text;
    if (texts[i].held == Held::none || text.tokens.empty()) continue;
    for (const Occurrence& occurrence : matcher.find(text)) {
      LineageStart start{i, {}, occurrence.tokens};
      const std::uint32_t last = text.sentence_of_token(occurrence.tokens.end - 1);
      for (std::uint32_t s = occurrence.sentence; s <= last; ++s) start.sentences.push_back(s);
      const bool whole =
          !holds_word(text, text.sentences[occurrence.sentence].tokens.begin, occurrence.tokens.begin) &&
          !holds_word(text, occurrence.tokens.end, text.sentences[last].tokens.end);
      if (whole) start.slot = {};
      starts.push_back(std::move(start));
    }
  }
  return starts;
}

}  // namespace agreed
