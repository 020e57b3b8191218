// Token by token: digits with their suffix, a number in words, or a number between the signs of Korean and
// Japanese.
#include "analyze/ordinal_mentions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analyze/leading_number.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 20> kSmallOrdinals = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                                    "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> kTenOrdinals = {"",          "",         "twentieth", "thirtieth",
                                                           "fortieth",  "fiftieth", "sixtieth",  "seventieth",
                                                           "eightieth", "ninetieth"};

template <std::size_t N>
int place_in(const std::array<std::string_view, N>& names, std::string_view word) {
  if (word.empty()) return 0;
  const auto found = std::ranges::find(names, word);
  return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

// "seventh", "fifty-fourth"; 0 for another word.
int spelled_ordinal(std::string_view word) {
  if (const int small = place_in(kSmallOrdinals, word); small != 0) return small;
  if (const int ten = place_in(kTenOrdinals, word); ten != 0) return ten * 10;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return 0;
  const int tens = place_in(kTens, word.substr(0, hyphen));
  const int ones = place_in(kSmallOrdinals, word.substr(hyphen + 1));
  return tens != 0 && ones > 0 && ones < 10 ? tens * 10 + ones : 0;
}

std::string_view suffix_of(int number) {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  switch (number % 10) {
    case 1:
      return "st";
    case 2:
      return "nd";
    case 3:
      return "rd";
    default:
      return "th";
  }
}

// One token, or for Korean and Japanese up to three: the sign before, the number, the sign behind.
OrdinalMention ordinal_at(const NormalizedText& text, const Vocabulary& vocabulary, std::uint32_t i,
                          std::uint32_t end) {
  OrdinalMention mention;
  mention.tokens = {i, i + 1};
  const std::string word = ascii_lower(vocabulary.word(text.tokens[i].exact));
  const auto [value, size] = leading_number(word);
  if (size > 0 && size <= 3) {
    const std::string_view rest = std::string_view(word).substr(size);
    if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
      mention.number = value;
      mention.in_digits = true;
      if (rest != suffix_of(value)) mention.suffix_should_be = suffix_of(value);
    }
    return mention;
  }
  for (const auto& [before, behind] :
       {std::pair<std::string_view, std::string_view>{"\uC81C", "\uCC28"}, {"\u7B2C", "\u56DE"}}) {
    if (!word.starts_with(before)) continue;
    std::string joined = word;
    std::uint32_t past = i + 1;
    while (past < end && past < i + 3 && joined.find(behind) == std::string::npos)
      joined += vocabulary.word(text.tokens[past++].exact);
    const std::string_view rest = std::string_view(joined).substr(before.size());
    const auto [number, digits] = leading_number(rest);
    if (digits == 0 || digits > 3 || !rest.substr(digits).starts_with(behind)) continue;
    mention.number = number;
    mention.tokens.end = past;
    return mention;
  }
  mention.number = spelled_ordinal(word);
  return mention;
}

}  // namespace

std::vector<OrdinalMention> ordinal_mentions(const NormalizedText& text, const Vocabulary& vocabulary) {
  std::vector<OrdinalMention> found;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    const TokenRange range = text.sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      OrdinalMention mention = ordinal_at(text, vocabulary, i, range.end);
      if (mention.number == 0) continue;
      mention.sentence = s;
      i = mention.tokens.end - 1;
      found.push_back(std::move(mention));
    }
  }
  return found;
}

std::string english_ordinal(int number) {
  return std::to_string(number) + std::string(suffix_of(number));
}

}  // namespace agreed
