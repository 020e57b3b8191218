#include "analyze/rules/suggested_wording.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "analyze/rules/rule_places.h"
#include "corpus/languages.h"
#include "normalize/prepare.h"
#include "text/ascii_case.h"
#include "tokenize/code_points.h"

namespace agreed {
namespace {

constexpr std::size_t kTitleLetters = 4;  // "of", "the" and "and" have no capital in a heading
constexpr std::size_t kStemLetters = 6;
constexpr std::size_t kCapitalLetters = 6;  // a shorter word in capitals may be an acronym

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
char upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

enum class Script : std::uint8_t { latin, capitals, korean, japanese };

Script script_of(std::string_view wording) {
  Script script = Script::capitals;
  for (std::uint32_t at = 0; at < wording.size();) {
    const char32_t c = next_code_point(wording, at);
    if ((c >= 0x1100 && c <= 0x11FF) || (c >= 0xAC00 && c <= 0xD7A3)) return Script::korean;
    if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF)) return Script::japanese;
    if (c >= 0x80 || is_lower(static_cast<char>(c)) || c == ' ') script = Script::latin;
  }
  return script;
}

// How the words of a range are written.
struct Dress {
  std::size_t words = 0;
  std::size_t longest = 0;
  bool capitals = true;  // no small letter
  bool titles = true;    // a capital at each word that is long enough for one
};

Dress dress_of(const NormalizedText& text, TokenRange tokens) {
  Dress dress;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const std::string_view word = text.source->slice(text.tokens[t].span);
    if (text.tokens[t].kind != TokenKind::word) continue;
    dress.longest = std::max(dress.longest, word.size());
    if (word.size() >= kTitleLetters) {
      ++dress.words;
      dress.titles &= is_upper(word.front());
    }
    dress.capitals &= std::ranges::none_of(word, is_lower);
  }
  return dress;
}

std::string with_titles(std::string wording) {
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t end = std::min(wording.find(' ', at), wording.size());
    if (at == 0 || end - at >= kTitleLetters) wording[at] = upper(wording[at]);
    at = end + 1;
  }
  return wording;
}

bool begins_sentence(const NormalizedText& text, std::uint32_t token) {
  const std::uint32_t first = text.sentences[text.sentence_of_token(token)].tokens.begin;
  return std::all_of(text.tokens.begin() + first, text.tokens.begin() + token,
                     [](const NormToken& one) { return one.kind == TokenKind::punctuation; });
}

std::string dressed(const NormalizedText& text, TokenRange tokens, std::string wording) {
  const Dress dress = dress_of(text, tokens);
  // A sentence begins with a capital, and "Alliance" has one anywhere: only a heading can tell there.
  const bool begins = begins_sentence(text, tokens.begin);
  const bool heading = text.paragraphs[text.paragraph_of_token(tokens.begin)].kind == ParagraphKind::heading;
  if (dress.capitals && dress.longest >= kCapitalLetters) {
    std::ranges::transform(wording, wording.begin(), upper);
  } else if (dress.titles && dress.words >= 2 && (heading || !begins)) {
    wording = with_titles(std::move(wording));
  } else if (begins) {
    wording.front() = upper(wording.front());
  }
  return wording;
}

// "modernizing the Alliance" wants "modernizing capabilities", where "modernization of capabilities" is the
// wording: a verb of the same stem takes the place of a noun and its "of".
std::string with_verb_of(const NormalizedText& text, TokenRange tokens, const std::string& wording) {
  const std::string_view found = text.source->slice(text.tokens[tokens.begin].span);
  const std::size_t noun = wording.find(" of ");
  if (noun == std::string::npos || wording.find(' ') != noun) return wording;
  std::size_t stem = 0;
  while (stem < found.size() && stem < noun &&
         ascii_lower_letter(found[stem]) == ascii_lower_letter(wording[stem]))
    ++stem;
  if (stem < kStemLetters || (stem == noun && stem == found.size())) return wording;
  return std::string(found) + wording.substr(noun + std::string_view(" of").size());
}

// By the first sound, as far as letters tell it.
bool wants_an(std::string_view wording) {
  const std::string start = ascii_lower(wording.substr(0, 3));
  static constexpr std::array<std::string_view, 4> kSpokenWithY = {"uni", "use", "usu", "eur"};
  if (std::ranges::find(kSpokenWithY, start) != kSpokenWithY.end() || start == "one") return false;
  return !start.empty() && std::string_view("aeiou").find(start.front()) != std::string_view::npos;
}

// Takes in an article that the new wording does not want as it is.
void fit_article(const NormalizedText& text, std::uint32_t token, Suggestion& suggestion) {
  if (token == 0 || primary_language(text.language) != "en" || begins_sentence(text, token)) return;
  const ByteSpan span = text.tokens[token - 1].span;
  const std::string_view article = text.source->slice(span);
  const bool is_an = article == "an" || article == "An" || article == "AN";
  if ((!is_an && article != "a" && article != "A") || is_an == wants_an(suggestion.replacement)) return;
  const std::string_view between = text.source->slice({span.end, suggestion.span.begin});
  std::string wanted(1, article.front());
  if (!is_an) wanted += 'n';
  suggestion.replacement = wanted + std::string(between) + suggestion.replacement;
  suggestion.span.begin = span.begin;
}

}  // namespace

bool may_be_wording_in(std::string_view wording, std::string_view language) {
  const std::string_view primary = primary_language(language);
  switch (script_of(wording)) {
    case Script::korean:
      return primary == "ko";
    case Script::japanese:
      return primary == "ja" || primary == "zh";
    case Script::latin:
      return primary != "ko" && primary != "ja" && primary != "zh";
    case Script::capitals:
      break;
  }
  return true;
}

std::optional<Suggestion> suggest_wording(const RuleContext& context, TokenRange tokens,
                                          const std::string& wording) {
  const NormalizedText& text = context.reading.text;
  if (tokens.empty() || wording.empty() || !may_be_wording_in(wording, text.language)) return std::nullopt;
  Suggestion suggestion{text.span_of(tokens), dressed(text, tokens, with_verb_of(text, tokens, wording))};
  fit_article(text, tokens.begin, suggestion);
  if (context.draft.text->source->slice(suggestion.span) != text.source->slice(suggestion.span))
    return std::nullopt;
  return suggestion;
}

std::string found_in_wording(const FaultContext& context, const std::string& wording) {
  Result<SourceText> source = SourceText::from_bytes("", wording);
  if (!source.ok()) return {};
  StatementText text;
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {0, static_cast<std::uint32_t>(wording.size())};
  text.markdown = false;
  const Script script = script_of(wording);
  text.language = script == Script::korean ? "ko" : script == Script::japanese ? "ja" : "en";
  DraftReading reading;
  reading.text = prepare(text, context.normalizer);
  reading.terms = context.watch.read(reading.text);
  const std::vector<RulePlace> places = places_of(reading, context.active.of);
  return places.empty() ? "" : context.active.of[places.front().target].name;
}

}  // namespace agreed
