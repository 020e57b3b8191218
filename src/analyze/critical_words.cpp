// Closed lists, sorted by bytes.
#include "analyze/critical_words.h"

#include <algorithm>
#include <array>
#include <map>

#include "normalize/wording.h"
#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

constexpr std::array kNegations = {
    std::string_view("aucun"),        std::string_view("aucune"),
    std::string_view("cannot"),       std::string_view("jamais"),
    std::string_view("neither"),      std::string_view("never"),
    std::string_view("ni"),           std::string_view("ninguna"),
    std::string_view("no"),           std::string_view("none"),
    std::string_view("nor"),          std::string_view("not"),
    std::string_view("nothing"),      std::string_view("nunca"),
    std::string_view("pas"),          std::string_view("sans"),
    std::string_view("sin"),          std::string_view("without"),
    std::string_view("\u305a"),       std::string_view("\u306a\u3044"),
    std::string_view("\u306a\u3057"), std::string_view("\u307e\u305b\u3093"),
};
static_assert(std::ranges::is_sorted(kNegations));

constexpr std::array kModals = {
    std::string_view("can"),         std::string_view("could"),        std::string_view("deben"),
    std::string_view("deber\u00e1"), std::string_view("deber\u00e1n"), std::string_view("devra"),
    std::string_view("devraient"),   std::string_view("devrait"),      std::string_view("devront"),
    std::string_view("doit"),        std::string_view("doivent"),      std::string_view("may"),
    std::string_view("might"),       std::string_view("must"),         std::string_view("ought"),
    std::string_view("peut"),        std::string_view("peuvent"),      std::string_view("podr\u00e1"),
    std::string_view("podr\u00e1n"), std::string_view("pourra"),       std::string_view("pourront"),
    std::string_view("puede"),       std::string_view("pueden"),       std::string_view("shall"),
    std::string_view("should"),      std::string_view("will"),         std::string_view("would"),
};
static_assert(std::ranges::is_sorted(kModals));

// Without "two", which is hardly ever news: "the two sides".
constexpr std::array kNumbers = {
    std::string_view("billion"), std::string_view("double"),   std::string_view("dozen"),
    std::string_view("eight"),   std::string_view("eleven"),   std::string_view("five"),
    std::string_view("four"),    std::string_view("half"),     std::string_view("hundred"),
    std::string_view("million"), std::string_view("nine"),     std::string_view("seven"),
    std::string_view("six"),     std::string_view("ten"),      std::string_view("thousand"),
    std::string_view("three"),   std::string_view("trillion"), std::string_view("twelve"),
    std::string_view("twenty"),  std::string_view("twice"),
};
static_assert(std::ranges::is_sorted(kNumbers));

// Stems of Korean that negate wherever they stand at the beginning of a word: "not", "is not", "can not".
constexpr std::array kKoreanNegations = {std::string_view("\uc544\ub2c8"), std::string_view("\uc54a"),
                                         std::string_view("\uc5c6"), std::string_view("\ubabb")};

bool is_negation(std::string_view word) {
  if (std::ranges::binary_search(kNegations, word) || word.ends_with("n't")) return true;
  return std::ranges::any_of(kKoreanNegations, [&](std::string_view stem) { return word.starts_with(stem); });
}

struct CriticalWord {
  NormId id = 0;
  CriticalKind kind = CriticalKind::number;
  std::uint32_t token = 0;
};

std::vector<CriticalWord> critical_of(const NormalizedText& text, const Vocabulary& vocabulary) {
  std::vector<CriticalWord> found;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!is_feature_word(text.tokens[i].kind)) continue;
    const auto kind = critical_kind(vocabulary.word(text.tokens[i].id));
    if (kind) found.push_back({text.tokens[i].id, *kind, i});
  }
  return found;
}

// What is left of the words when each that the other side has, too, is taken away, the first ones first.
std::vector<CriticalWord> without(const std::vector<CriticalWord>& words,
                                  const std::vector<CriticalWord>& others) {
  std::map<NormId, std::size_t> taken;
  for (const CriticalWord& other : others) ++taken[other.id];
  std::vector<CriticalWord> left;
  for (const CriticalWord& word : words) {
    const auto at = taken.find(word.id);
    if (at != taken.end() && at->second > 0) {
      --at->second;
    } else {
      left.push_back(word);
    }
  }
  return left;
}

}  // namespace

std::string_view name_of(CriticalKind kind) {
  switch (kind) {
    case CriticalKind::negation:
      return "negation";
    case CriticalKind::modal:
      return "modal";
    case CriticalKind::number:
      break;
  }
  return "number";
}

std::optional<CriticalKind> critical_kind(std::string_view word) {
  if (word.empty()) return std::nullopt;
  if (is_negation(word)) return CriticalKind::negation;
  if (std::ranges::binary_search(kModals, word)) return CriticalKind::modal;
  const bool digit = word.front() >= '0' && word.front() <= '9';
  if (digit || std::ranges::binary_search(kNumbers, word)) return CriticalKind::number;
  return std::nullopt;
}

std::vector<CriticalChange> critical_changes(const NormalizedText& earlier, const NormalizedText& later,
                                             const Vocabulary& vocabulary) {
  const std::vector<CriticalWord> before = critical_of(earlier, vocabulary);
  const std::vector<CriticalWord> after = critical_of(later, vocabulary);
  const std::vector<CriticalWord> gone = without(before, after);
  const std::vector<CriticalWord> come = without(after, before);
  std::vector<CriticalChange> changes;
  for (const CriticalKind kind : {CriticalKind::negation, CriticalKind::modal, CriticalKind::number}) {
    std::vector<CriticalChange> of_kind;
    for (const CriticalWord& word : gone) {
      if (word.kind == kind) of_kind.push_back({kind, wording(earlier, {word.token, word.token + 1}), {}});
    }
    std::size_t next = 0;
    for (const CriticalWord& word : come) {
      if (word.kind != kind) continue;
      if (next == of_kind.size()) of_kind.push_back({kind, {}, {}});
      of_kind[next++].later = wording(later, {word.token, word.token + 1});
    }
    changes.insert(changes.end(), of_kind.begin(), of_kind.end());
  }
  return changes;
}

}  // namespace agreed
