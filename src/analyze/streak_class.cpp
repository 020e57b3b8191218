// The rules of streak_class.h over small closed lists.
#include "analyze/streak_class.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "analyze/word_weight.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::size_t kTemplateSentences = 4;
constexpr std::size_t kTemplateShare = 8;

// All sorted by bytes, for binary search.
constexpr std::array kCalendarWords = {
    std::string_view("april"),    std::string_view("august"),   std::string_view("autumn"),
    std::string_view("december"), std::string_view("february"), std::string_view("friday"),
    std::string_view("january"),  std::string_view("july"),     std::string_view("june"),
    std::string_view("march"),    std::string_view("monday"),   std::string_view("november"),
    std::string_view("october"),  std::string_view("saturday"), std::string_view("september"),
    std::string_view("spring"),   std::string_view("summer"),   std::string_view("sunday"),
    std::string_view("thursday"), std::string_view("tuesday"),  std::string_view("wednesday"),
    std::string_view("winter"),
};
static_assert(std::ranges::is_sorted(kCalendarWords));

constexpr std::array kModals = {
    std::string_view("can"),   std::string_view("cannot"), std::string_view("could"),
    std::string_view("may"),   std::string_view("might"),  std::string_view("must"),
    std::string_view("ought"), std::string_view("shall"),  std::string_view("should"),
    std::string_view("will"),  std::string_view("would"),
};
static_assert(std::ranges::is_sorted(kModals));

// Stems of verbs by which statements say, demand and do; inflected by "", s, es, d, ed, ing and a doubled
// or dropped last letter.
constexpr std::array kActs = {
    std::string_view("acknowledg"), std::string_view("advocat"),   std::string_view("affirm"),
    std::string_view("agree"),      std::string_view("aim"),       std::string_view("anticipat"),
    std::string_view("applaud"),    std::string_view("appreciat"), std::string_view("approv"),
    std::string_view("assess"),     std::string_view("assur"),     std::string_view("call"),
    std::string_view("commend"),    std::string_view("commit"),    std::string_view("committ"),
    std::string_view("concur"),     std::string_view("concurr"),   std::string_view("condemn"),
    std::string_view("confirm"),    std::string_view("continu"),   std::string_view("decid"),
    std::string_view("declar"),     std::string_view("demand"),    std::string_view("deplor"),
    std::string_view("determin"),   std::string_view("direct"),    std::string_view("emphasiz"),
    std::string_view("encourag"),   std::string_view("endors"),    std::string_view("expect"),
    std::string_view("express"),    std::string_view("instruct"),  std::string_view("intend"),
    std::string_view("judg"),       std::string_view("not"),       std::string_view("offer"),
    std::string_view("oppos"),      std::string_view("pledg"),     std::string_view("prais"),
    std::string_view("promis"),     std::string_view("propos"),    std::string_view("reaffirm"),
    std::string_view("recall"),     std::string_view("recogniz"),  std::string_view("recommit"),
    std::string_view("reiterat"),   std::string_view("reject"),    std::string_view("remain"),
    std::string_view("request"),    std::string_view("resolv"),    std::string_view("restat"),
    std::string_view("seek"),       std::string_view("stress"),    std::string_view("support"),
    std::string_view("thank"),      std::string_view("underlin"),  std::string_view("underscor"),
    std::string_view("undertak"),   std::string_view("undertook"), std::string_view("urg"),
    std::string_view("voic"),       std::string_view("vow"),       std::string_view("warn"),
    std::string_view("welcom"),     std::string_view("wish"),
};
static_assert(std::ranges::is_sorted(kActs));

// Who speaks, and what stands around it in the opening of a sentence.
constexpr std::array kSpeakers = {
    std::string_view("all"),         std::string_view("also"),         std::string_view("both"),
    std::string_view("committee"),   std::string_view("countries"),    std::string_view("delegations"),
    std::string_view("governments"), std::string_view("have"),         std::string_view("he"),
    std::string_view("leaders"),     std::string_view("minister"),     std::string_view("ministers"),
    std::string_view("parties"),     std::string_view("participants"), std::string_view("president"),
    std::string_view("presidents"),  std::string_view("secretaries"),  std::string_view("secretary"),
    std::string_view("she"),         std::string_view("sides"),        std::string_view("they"),
    std::string_view("today"),       std::string_view("two"),          std::string_view("we"),
};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_act(std::string_view word) {
  if (word == "not") return false;
  for (const std::string_view ending : {"", "e", "s", "es", "d", "ed", "ing"}) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    if (std::ranges::binary_search(kActs, word.substr(0, word.size() - ending.size()))) return true;
  }
  return false;
}

bool is_ordinal(std::string_view word) {
  const std::size_t digits = static_cast<std::size_t>(
      std::ranges::find_if(word, [](char c) { return c < '0' || c > '9'; }) - word.begin());
  const std::string_view ending = word.substr(digits);
  return digits != 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}

bool has_capital(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Counts {
  std::size_t content = 0;
  std::size_t calendar = 0;  // numbers, ordinals, months
  std::size_t names = 0;     // other words with a capital
  std::size_t opening = 0;   // speakers and verbs of saying
};

// Particles and endings: nothing but hiragana, U+3041 .. U+309F.
bool is_hiragana(std::string_view word) {
  if (word.empty() || word.size() % 3 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 3) {
    const auto second = static_cast<unsigned char>(word[i + 1]);
    const auto third = static_cast<unsigned char>(word[i + 2]);
    if (word[i] != '\xE3' || (second != 0x81 && (second != 0x82 || third > 0x9F))) return false;
  }
  return true;
}

Counts counts_of(const NormalizedText& text, const StreakPlace& place, const SpeechActs& acts,
                 const Vocabulary& vocabulary) {
  Counts counts;
  const std::uint32_t sentence_begin = text.sentences[place.sentence].tokens.begin;
  for (std::uint32_t i = place.tokens.begin; i < place.tokens.end; ++i) {
    const NormToken& token = text.tokens[i];
    const std::string_view word = vocabulary.word(token.id);
    if (!is_content(token, vocabulary) || token.kind == TokenKind::symbol) continue;
    const bool spoken = acts.holds(i);
    if (!spoken && is_hiragana(word)) continue;
    ++counts.content;
    const bool named = i != sentence_begin && has_capital(wording(text, {i, i + 1}));
    if (token.kind == TokenKind::number || is_ordinal(word) ||
        (holds(kCalendarWords, word) && (named || word == "spring" || word == "autumn"))) {
      ++counts.calendar;
    } else if (spoken || holds(kSpeakers, word) || is_act(word)) {
      ++counts.opening;
      if (named) ++counts.names;
    } else if (named) {
      ++counts.names;
    }
  }
  return counts;
}

bool sentence_acts(const NormalizedText& text, std::uint32_t sentence, const Vocabulary& vocabulary) {
  const TokenRange range = text.sentences[sentence].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view word = vocabulary.word(text.tokens[i].id);
    if (text.tokens[i].kind != TokenKind::word) continue;
    const bool month = word == "may" && has_capital(wording(text, {i, i + 1}));
    if ((holds(kModals, word) && !month) || is_act(word)) return true;
  }
  return false;
}

}  // namespace

StreakClass streak_class_of(const NormalizedText& last, const StreakPlace& place, const SpeechActs& acts,
                            const Vocabulary& vocabulary) {
  const Counts counts = counts_of(last, place, acts, vocabulary);
  if (counts.calendar != 0 && counts.calendar + counts.names >= counts.content) return StreakClass::date;
  if (counts.names != 0 && counts.names == counts.content) return StreakClass::name;
  if (counts.opening != 0 && counts.opening == counts.content) return StreakClass::formula;
  if (place.occurrences >= kTemplateSentences &&
      place.occurrences * kTemplateShare >= last.sentences.size()) {
    return StreakClass::formula;
  }
  const bool english = last.language.substr(0, last.language.find_first_of("-_")) == "en";
  if (!english || sentence_acts(last, place.sentence, vocabulary)) return StreakClass::commitment;
  return place.since_first ? StreakClass::formula : StreakClass::commitment;
}

}  // namespace agreed
