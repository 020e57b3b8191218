// Two passes: first which words stand inside sentences with a capital and which without, then the classes.
#include "analyze/token_classes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "analyze/word_weight.h"
#include "normalize/folding.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

// Months and weekdays in English, French and Spanish. "may" and "march" count with a capital only, as all do.
constexpr std::array kDayNames = {
    std::string_view("abril"),         std::string_view("agosto"),
    std::string_view("ao\u00fbt"),     std::string_view("april"),
    std::string_view("august"),        std::string_view("avril"),
    std::string_view("december"),      std::string_view("diciembre"),
    std::string_view("dimanche"),      std::string_view("domingo"),
    std::string_view("d\u00e9cembre"), std::string_view("enero"),
    std::string_view("febrero"),       std::string_view("february"),
    std::string_view("friday"),        std::string_view("f\u00e9vrier"),
    std::string_view("janvier"),       std::string_view("january"),
    std::string_view("jeudi"),         std::string_view("jueves"),
    std::string_view("juillet"),       std::string_view("juin"),
    std::string_view("julio"),         std::string_view("july"),
    std::string_view("june"),          std::string_view("junio"),
    std::string_view("lundi"),         std::string_view("lunes"),
    std::string_view("mai"),           std::string_view("march"),
    std::string_view("mardi"),         std::string_view("mars"),
    std::string_view("martes"),        std::string_view("marzo"),
    std::string_view("may"),           std::string_view("mayo"),
    std::string_view("mercredi"),      std::string_view("mi\u00e9rcoles"),
    std::string_view("monday"),        std::string_view("november"),
    std::string_view("novembre"),      std::string_view("noviembre"),
    std::string_view("october"),       std::string_view("octobre"),
    std::string_view("octubre"),       std::string_view("samedi"),
    std::string_view("saturday"),      std::string_view("september"),
    std::string_view("septembre"),     std::string_view("septiembre"),
    std::string_view("s\u00e1bado"),   std::string_view("sunday"),
    std::string_view("thursday"),      std::string_view("tuesday"),
    std::string_view("vendredi"),      std::string_view("viernes"),
    std::string_view("wednesday"),
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::ranges::all_of(word, is_digit) &&
         (word.starts_with("19") || word.starts_with("20"));
}

// By the first character of the word as written.
bool has_capital(std::string_view exact) {
  if (exact.empty()) return false;
  const auto lead = static_cast<unsigned char>(exact.front());
  if (lead < 0x80) return exact.front() >= 'A' && exact.front() <= 'Z';
  const std::size_t size = std::min<std::size_t>(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, exact.size());
  return fold_case(exact.substr(0, size)) != exact.substr(0, size);
}

// Whether the marks before a word make a capital there mean nothing: the beginning of a sentence, also behind
// a colon, a bullet or an opening quote.
bool opens(const NormalizedText& text, const Sentence& sentence, std::uint32_t at,
           const Vocabulary& vocabulary) {
  if (at == sentence.tokens.begin) return true;
  const NormToken& before = text.tokens[at - 1];
  if (is_word(before)) return false;
  const std::string_view mark = vocabulary.word(before.id);
  if (mark == ":" || mark == "\"" || mark == "(" || before.kind == TokenKind::gap) return true;
  return at - 1 == sentence.tokens.begin;
}

// A line in which most words have a capital and that does not end like a sentence.
bool is_heading(const NormalizedText& text, const Sentence& sentence, const Vocabulary& vocabulary) {
  if (text.paragraphs[sentence.paragraph].kind == ParagraphKind::heading) return true;
  if (sentence.tokens.empty()) return false;
  const std::string_view last = vocabulary.word(text.tokens[sentence.tokens.end - 1].id);
  if (last == "." || last == ";" || last == "!" || last == "?") return false;
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (token.kind != TokenKind::word || is_light_word(vocabulary.word(token.id))) continue;
    ++words;
    capitals += has_capital(vocabulary.word(token.exact));
  }
  return 2 * capitals > words;
}

}  // namespace

std::vector<TokenClass> token_classes(const NormalizedText& text, const Vocabulary& vocabulary,
                                      const std::vector<std::string>& parties) {
  std::unordered_set<NormId> inside_with;  // words seen with a capital inside a sentence
  std::unordered_set<NormId> without;      // words seen in lower case
  for (const Sentence& sentence : text.sentences) {
    const bool heading = is_heading(text, sentence, vocabulary);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const NormToken& token = text.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (!has_capital(vocabulary.word(token.exact))) {
        without.insert(token.id);
      } else if (!heading && !opens(text, sentence, i, vocabulary)) {
        inside_with.insert(token.id);
      }
    }
  }
  std::unordered_set<std::string> declared;
  for (const std::string& party : parties) declared.insert(fold_case(fold_typography(party)));

  const auto class_of = [&](const NormToken& token) {
    if (!is_word(token)) return TokenClass::mark;
    const std::string_view word = vocabulary.word(token.id);
    const std::string_view exact = vocabulary.word(token.exact);
    if (is_year(word)) return TokenClass::date;
    if (token.kind == TokenKind::number || is_digit(word.front())) return TokenClass::number;
    if (has_capital(exact) && std::ranges::find(kDayNames, word) != kDayNames.end()) return TokenClass::date;
    if (declared.contains(std::string(word))) return TokenClass::name;
    if (inside_with.contains(token.id) && !without.contains(token.id)) return TokenClass::name;
    return is_light_word(word) ? TokenClass::light : TokenClass::word;
  };
  std::vector<TokenClass> classes;
  classes.reserve(text.tokens.size());
  for (const NormToken& token : text.tokens) classes.push_back(class_of(token));
  return classes;
}

}  // namespace agreed
