// The list of function words: closed classes of the languages that the archive holds. Kept short on
// purpose: a word missing here only makes a hunk a little smaller.
#include "analyze/word_weight.h"

#include <algorithm>
#include <array>

namespace agreed {
namespace {

// Sorted by bytes, for binary search.
constexpr std::array kFunctionWords = {
    std::string_view("a"),      std::string_view("al"),     std::string_view("an"),
    std::string_view("and"),    std::string_view("as"),     std::string_view("at"),
    std::string_view("au"),     std::string_view("aux"),    std::string_view("by"),
    std::string_view("dans"),   std::string_view("de"),     std::string_view("del"),
    std::string_view("des"),    std::string_view("du"),     std::string_view("el"),
    std::string_view("en"),     std::string_view("et"),     std::string_view("for"),
    std::string_view("from"),   std::string_view("in"),     std::string_view("into"),
    std::string_view("its"),    std::string_view("la"),     std::string_view("las"),
    std::string_view("le"),     std::string_view("les"),    std::string_view("los"),
    std::string_view("of"),     std::string_view("on"),     std::string_view("or"),
    std::string_view("par"),    std::string_view("por"),    std::string_view("que"),
    std::string_view("qui"),    std::string_view("sur"),    std::string_view("that"),
    std::string_view("the"),    std::string_view("their"),  std::string_view("these"),
    std::string_view("this"),   std::string_view("those"),  std::string_view("to"),
    std::string_view("un"),     std::string_view("una"),    std::string_view("une"),
    std::string_view("which"),  std::string_view("with"),   std::string_view("y"),
    std::string_view("\u304c"), std::string_view("\u3067"), std::string_view("\u3068"),
    std::string_view("\u306b"), std::string_view("\u306e"), std::string_view("\u306f"),
    std::string_view("\u3078"), std::string_view("\u3082"), std::string_view("\u3092"),
};
static_assert(std::ranges::is_sorted(kFunctionWords));

}  // namespace

bool is_function_word(std::string_view word) {
  return std::ranges::binary_search(kFunctionWords, word);
}

bool is_content(const NormToken& token, const Vocabulary& vocabulary) {
  if (token.kind == TokenKind::punctuation) return false;
  return !is_function_word(vocabulary.word(token.id));
}

bool divides_nothing(const NormToken& token, const Vocabulary& vocabulary) {
  static constexpr std::array kDividers = {
      std::string_view(","),   std::string_view("a"),   std::string_view("an"), std::string_view("el"),
      std::string_view("la"),  std::string_view("las"), std::string_view("le"), std::string_view("les"),
      std::string_view("los"), std::string_view("the"), std::string_view("un"), std::string_view("una"),
      std::string_view("une")};
  static_assert(std::ranges::is_sorted(kDividers));
  return std::ranges::binary_search(kDividers, vocabulary.word(token.id));
}

}  // namespace agreed
